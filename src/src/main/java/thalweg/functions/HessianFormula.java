package thalweg.functions;

import java.util.function.BiConsumer;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;

/** The objective of {@link TwiceDifferentiable#of}. */
record HessianFormula(GradientFormula f, BiConsumer<double[], DMatrixRMaj> formula)
    implements TwiceDifferentiable {

  @Override
  public int dimension() {
    return f.dimension();
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    return f.valueAndGradient(w, g);
  }

  @Override
  public DMatrixRMaj hessian(double[] w) {
    Check.length("w", w, dimension());
    DMatrixRMaj h = new DMatrixRMaj(dimension(), dimension());
    formula.accept(w, h);
    return h;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] hv) {
    Matrices.multiply(hessian(w), Check.length("v", v, dimension()), hv);
  }

  @Override
  public String toString() {
    return f + " and Hessian";
  }
}
