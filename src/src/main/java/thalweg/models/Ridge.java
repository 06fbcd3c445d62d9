package thalweg.models;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Check;
import thalweg.math.PowerOfTwo;
import thalweg.math.Qr;
import thalweg.math.Vectors;
import thalweg.samples.Examples;

/**
 * Linear regression with an L2 penalty, solved in closed form: the minimizer of
 *
 * <p>\[f(w,b)=\frac1{2n}\sum_{i=1}^n(w^\top x_i+b-y_i)^2+\frac\lambda2\lVert w\rVert_2^2,\]
 *
 * <p>which is {@code LinearModel.regression(train, new L2(lambda))}. It is ordinary least squares on d + n rows, the
 * first d of them \((\sqrt{n\lambda}\,e_j, 0)\) with target 0, so one QR factorization serves every λ and
 * \(X^\top X\) is never formed. With λ = 0 it is ordinary least squares and needs n &gt; d. The intercept b is never
 * penalized. Features and targets may be in any units: each weight is right to the digits its own size allows. Costs
 * about 2(n + d)d² operations; memory (n + d)(d + 1).
 *
 * <pre>{@code
 * Examples train = new Examples(new DMatrixRMaj(new double[][] {{-1}, {0}, {1}}), new double[] {1, 3, 5});
 * double[] w = new Ridge(0).fit(train);  // {2, 3}: y = 2x + 3
 * }</pre>
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
   * @param train the examples to learn from, in comparable units if λ &gt; 0 (see {@link
   *     thalweg.samples.Standardizer}), since one λ penalizes all weights
   * @throws IllegalArgumentException if λ is too small to tell linearly dependent columns apart, or if a weight is
   *     beyond the largest number
   */
  public double[] fit(Examples train) {
    int n = train.size();
    int d = train.dimension();
    // First, because a reflection that starts at a row of the data would round a much longer row of
    // the penalty away.
    int first = lambda > 0 ? d : 0;
    DMatrixRMaj a = new DMatrixRMaj(first + n, d + 1);
    double[] target = new double[first + n];
    double scale = PowerOfTwo.toOne(Vectors.normInf(train.y()));
    for (int j = 0; j < first; j++) {
      a.set(j, j, Math.sqrt(n) * Math.sqrt(lambda));
    }
    for (int i = 0; i < n; i++) {
      System.arraycopy(train.x().data, i * d, a.data, (first + i) * (d + 1), d);
      a.set(first + i, d, 1);
      target[first + i] = scale * train.y()[i];
    }
    if (a.numRows < a.numCols) {
      throw new IllegalArgumentException(
          "least squares with %d features needs more than %d examples but has %d; add an L2 penalty or drop features"
              .formatted(d, d, n));
    }
    double[] w = Qr.of(a).solve(target);
    Arrays.setAll(w, j -> w[j] / scale);
    return Check.finite("the fit", w);
  }
}
