package thalweg.models;

import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.Matrices;
import thalweg.samples.Examples;

/**
 * Linear regression with an L2 penalty, solved in closed form: the minimizer of
 *
 * <p>\[f(w,b)=\frac1{2n}\sum_{i=1}^n(w^\top x_i+b-y_i)^2+\frac\lambda2\lVert w\rVert_2^2,\]
 *
 * <p>which is {@code LinearModel.regression(train, new L2(lambda))}. It is ordinary least squares on n + d rows, the
 * last d of them \((\sqrt{n\lambda}\,e_j, 0)\) with target 0, so one QR factorization serves every λ and
 * \(X^\top X\) is never formed. With λ = 0 it is ordinary least squares and needs n &gt; d. The intercept b is never
 * penalized. Costs about 2(n + d)d² operations; memory (n + d)(d + 1).
 *
 * @param lambda the strength λ; non-negative. scikit-learn's {@code alpha} is nλ.
 * @see <a href="https://doi.org/10.1007/978-0-387-84858-7">Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, §3.4.1</a>
 */
public record Ridge(double lambda) {

  /** Checks the strength. */
  public Ridge {
    Check.nonNegative("lambda", lambda);
  }

  /**
   * The minimizer, d weights first and the intercept last, as {@link LinearModel} takes them.
   *
   * @param train the examples to learn from, in comparable units (see {@link thalweg.samples.Standardizer})
   * @throws IllegalArgumentException if λ is too small to tell linearly dependent columns apart
   */
  public double[] fit(Examples train) {
    int n = train.size();
    int d = train.dimension();
    int extra = lambda > 0 ? d : 0;
    DMatrixRMaj a = new DMatrixRMaj(n + extra, d + 1);
    double[] target = new double[n + extra];
    for (int i = 0; i < n; i++) {
      System.arraycopy(train.x().data, i * d, a.data, i * (d + 1), d);
      a.set(i, d, 1);
      target[i] = train.y()[i];
    }
    for (int j = 0; j < extra; j++) {
      a.set(n + j, j, Math.sqrt(n * lambda));
    }
    if (a.numRows < a.numCols) {
      throw new IllegalArgumentException(
          "least squares with %d features needs more than %d examples but has %d; add an L2 penalty or drop features"
              .formatted(d, d, n));
    }
    return Matrices.solveQr(a, target);
  }
}
