package thalweg.problems;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.functions.Residuals;
import thalweg.math.Check;

/** Residuals and objectives from one formula, with exact derivatives. */
final class Formula {
  private Formula() {}

  /** Residuals whose Jacobian is the formula's own. */
  static Residuals residuals(int size, int dimension, Function<Dual[], Dual[]> formula) {
    return new Residuals() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public void residuals(double[] w, double[] r) {
        Check.length("r", r, size);
        Dual[] at = formula.apply(Dual.variables(Check.length("w", w, dimension)));
        for (int i = 0; i < size; i++) {
          r[i] = at[i].value();
        }
      }

      @Override
      public void jacobian(double[] w, DMatrixRMaj j) {
        Dual[] at = formula.apply(Dual.variables(Check.length("w", w, dimension)));
        for (int i = 0; i < size; i++) {
          System.arraycopy(at[i].slope(), 0, j.data, i * dimension, dimension);
        }
      }
    };
  }

  /** An objective whose gradient is the formula's own. */
  static Differentiable objective(int dimension, Function<Dual[], Dual> formula) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        Dual at = formula.apply(Dual.variables(Check.length("w", w, dimension)));
        System.arraycopy(at.slope(), 0, Check.length("g", g, dimension), 0, dimension);
        return at.value();
      }
    };
  }
}
