package thalweg.functions;

import java.util.function.BiConsumer;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;

/** The residuals of {@link Residuals#of(int, int, BiConsumer, BiConsumer)}. */
record JacobianFormula(ResidualsFormula r, BiConsumer<double[], DMatrixRMaj> formula)
    implements Residuals {

  @Override
  public int dimension() {
    return r.dimension();
  }

  @Override
  public int size() {
    return r.size();
  }

  @Override
  public void residuals(double[] w, double[] r) {
    this.r.residuals(w, r);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    Check.length("w", w, dimension());
    Check.shape("j", j, size(), dimension()).zero();
    formula.accept(w, j);
  }

  @Override
  public String toString() {
    return r + " with their Jacobian";
  }
}
