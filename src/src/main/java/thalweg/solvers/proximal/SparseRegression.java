package thalweg.solvers.proximal;

import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L1;

/**
 * Least squares with the elastic net's penalty, in scikit-learn's scaling:
 *
 * <p>\[F(w)=\frac1{2n}\lVert Xw-y\rVert_2^2+\lambda\rho\lVert w\rVert_1+\frac{\lambda(1-\rho)}2\lVert w\rVert_2^2.\]
 *
 * <p>ρ = 1 is the lasso. There is no intercept: centre the columns of X and y.
 *
 * @param x X, n×d. Not to be modified.
 * @param y n targets. Not to be modified.
 * @param lambda λ, the strength; non-negative
 * @param l1Ratio ρ, the share of the 1-norm; in [0, 1]
 * @see <a href="https://doi.org/10.1111/j.1467-9868.2005.00503.x">Zou and Hastie, Regularization and variable selection via the elastic net (2005)</a>
 */
public record SparseRegression(DMatrixRMaj x, double[] y, double lambda, double l1Ratio)
    implements Objective {

  /** Checks shapes and settings. */
  public SparseRegression {
    Check.finite("x", x.data);
    Check.finite("y", Check.length("y", y, x.numRows));
    Check.atLeast("the number of examples", y.length, 1);
    Check.nonNegative("lambda", lambda);
    if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
      throw new IllegalArgumentException("l1Ratio must be in [0, 1] but was " + l1Ratio);
    }
  }

  /** The lasso, ρ = 1. */
  public static SparseRegression lasso(DMatrixRMaj x, double[] y, double lambda) {
    return new SparseRegression(x, y, lambda, 1);
  }

  /** The same data with another strength. */
  public SparseRegression withLambda(double other) {
    return new SparseRegression(x, y, other, l1Ratio);
  }

  /** The smallest λ for which w = 0 is optimal, \(\max_j|x_j^\top y|/(n\rho)\); infinite if ρ = 0. */
  public double largestLambda() {
    double[] xty = new double[x.numCols];
    Matrices.multiplyTransposed(x, y, xty);
    return Vectors.normInf(xty) / (y.length * l1Ratio);
  }

  /** The same objective for proximal methods: the 1-norm as penalty, all else smooth. */
  public Composite composite() {
    return new Composite(new SmoothPart(this), new L1(lambda * l1Ratio));
  }

  /** The least squares and the squared norm, whose gradient is \(X^\top(Xw-y)/n+\lambda(1-\rho)w\). */
  private record SmoothPart(SparseRegression all) implements Differentiable {
    @Override
    public int dimension() {
      return all.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double[] r = new double[all.y.length];
      all.residual(w, r);
      Matrices.multiplyTransposed(all.x, r, g);
      double ridge = all.lambda * (1 - all.l1Ratio);
      Vectors.combine(-1.0 / r.length, g, ridge, w, g);
      return Vectors.dot(r, r) / (2 * r.length) + 0.5 * ridge * Vectors.dot(w, w);
    }
  }

  @Override
  public int dimension() {
    return x.numCols;
  }

  @Override
  public double value(double[] w) {
    double[] residual = new double[y.length];
    residual(w, residual);
    return value(w, residual);
  }

  /** \(r\leftarrow y-Xw\). */
  void residual(double[] w, double[] r) {
    Matrices.multiply(x, w, r);
    Vectors.combine(1, y, -1, r, r);
  }

  /** F(w), given the residual there. */
  double value(double[] w, double[] residual) {
    return strengths().value(Vectors.dot(residual, residual) / y.length, w);
  }

  /** How strong the two penalties are. */
  Strengths strengths() {
    return strengths(lambda);
  }

  /** The same with another λ; the data, which are checked whenever a problem is made, are not looked at. */
  Strengths strengths(double other) {
    return new Strengths(other * l1Ratio, other * (1 - l1Ratio));
  }

  /**
   * The penalty \(\lambda_1\lVert w\rVert_1+\frac{\lambda_2}2\lVert w\rVert_2^2\).
   *
   * @param l1 λ₁ = λρ
   * @param l2 λ₂ = λ(1 − ρ)
   */
  record Strengths(double l1, double l2) {

    /** F(w), given the mean square of the residual there. */
    double value(double meanSquare, double[] w) {
      double norm1 = 0;
      for (double wj : w) {
        norm1 += Math.abs(wj);
      }
      return meanSquare / 2 + l1 * norm1 + 0.5 * l2 * Vectors.dot(w, w);
    }
  }

  @Override
  public String toString() {
    return "SparseRegression[%d×%d, lambda=%s, l1Ratio=%s]"
        .formatted(x.numRows, x.numCols, lambda, l1Ratio);
  }
}
