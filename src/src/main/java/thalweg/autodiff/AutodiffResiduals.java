package thalweg.autodiff;

import java.util.Optional;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Residuals;
import thalweg.math.Check;

/**
 * The residuals of {@link Autodiff#residuals}: a column of the Jacobian is a tangent of the forward sweep, a row a backward
 * sweep; whichever are fewer are computed.
 */
public final class AutodiffResiduals implements Residuals {
  private final int size;
  private final Formula formula;

  AutodiffResiduals(int size, int dimension, Function<Var, Var> formula) {
    this.size = Check.atLeast("size", size, 1);
    this.formula =
        new Formula(dimension, Shape.vector(size), "one entry for each residual", formula);
  }

  @Override
  public int dimension() {
    return formula.dimension;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void residuals(double[] w, double[] r) {
    Check.length("r", r, size);
    System.arraycopy(formula.forward(w).value, 0, r, 0, size);
  }

  @Override
  public void jacobian(double[] w, DMatrixRMaj j) {
    Check.shape("j", j, size, dimension());
    Entry result = formula.forward(w);
    if (dimension() <= size) {
      byColumns(result, j);
    } else {
      byRows(result, j);
    }
  }

  private void byColumns(Entry result, DMatrixRMaj j) {
    double[] unit = new double[dimension()];
    for (int k = 0; k < unit.length; k++) {
      unit[k] = 1;
      formula.tape.forwardTangent(result, unit);
      unit[k] = 0;
      for (int i = 0; i < size; i++) {
        j.set(i, k, result.tangent[i]);
      }
    }
  }

  private void byRows(Entry result, DMatrixRMaj j) {
    Entry w = formula.tape.entries().get(0);
    for (int i = 0; i < size; i++) {
      formula.tape.backward(result, i);
      System.arraycopy(w.gradient, 0, j.data, i * dimension(), dimension());
    }
  }

  /**
   * The operations of the formula, as they run at w; empty if it looks at a {@code value()}.
   *
   * @param w the point. Not modified.
   */
  public Optional<FormulaGraph> formula(double[] w) {
    return formula.graph(w);
  }

  @Override
  public String toString() {
    return "a formula of %d residuals of %d parameters with their exact Jacobian"
        .formatted(size, dimension());
  }
}
