package thalweg.models;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.FiniteSum;
import thalweg.math.Check;
import thalweg.math.Moments;
import thalweg.math.Vectors;

/**
 * Matrix factorization as an optimization problem: from the known entries \(r_{ij}\), (i, j) ∈ Ω, of a matrix, find k numbers for
 * each row and each column whose products fit them and predict the rest,
 *
 * <p>\[f(U,V)=\frac1{2|\Omega|}\sum_{(i,j)\in\Omega}(u_i^\top v_j-r_{ij})^2
 * +\frac\lambda2\bigl(\lVert U\rVert_F^2+\lVert V\rVert_F^2\bigr).\]
 *
 * <p>The variables are the rows of U, one after the other, then those of V. The examples are the known entries. f is not
 * convex, and U = V = 0 is a saddle point, so begin at a {@linkplain #start random start}; in U alone, or in V alone, it is least
 * squares, which {@link AlternatingLeastSquares} uses. With λ = 0 some starts lead into a valley that falls without end; a small λ
 * closes it. Subtract the mean of the known entries first: the penalty pulls predictions to 0.
 *
 * <pre>{@code
 * ObservedMatrix ratings = ObservedMatrix.of(new DMatrixRMaj(new double[][] {{1, 2}, {2, Double.NaN}}));
 * MatrixFactorization f = new MatrixFactorization(ratings, 1, 0);
 * double[] w = new AlternatingLeastSquares().minimize(f, f.start(1)).point();
 * f.predict(w, 1, 1)  // 4 to eight digits: the rows are in proportion
 * }</pre>
 *
 * @param known the known entries
 * @param rank k, how many numbers describe a row or a column; at least 1
 * @param lambda λ, the strength of the penalty; non-negative
 * @see <a href="https://doi.org/10.1109/MC.2009.263">Koren, Bell and Volinsky, Matrix Factorization Techniques for Recommender Systems (2009)</a>
 */
public record MatrixFactorization(ObservedMatrix known, int rank, double lambda)
    implements FiniteSum {

  /** Checks the settings. */
  public MatrixFactorization {
    Check.atLeast("rank", rank, 1);
    Check.nonNegative("lambda", lambda);
  }

  @Override
  public int dimension() {
    return (known.rows() + known.columns()) * rank;
  }

  @Override
  public int size() {
    return known.size();
  }

  /** A start with normal numbers, of a size for which products are as large as the known entries. */
  public double[] start(long seed) {
    Random random = new Random(seed);
    double deviation =
        Math.sqrt(Moments.rootMeanSquare(known.values())) / Math.sqrt(Math.sqrt(rank));
    double[] w = new double[dimension()];
    Arrays.setAll(w, i -> deviation * random.nextGaussian());
    return w;
  }

  /** The prediction \(u_i^\top v_j\). */
  public double predict(double[] w, int i, int j) {
    int u = i * rank;
    int v = (known.rows() + j) * rank;
    double sum = 0;
    for (int c = 0; c < rank; c++) {
      sum += w[u + c] * w[v + c];
    }
    return sum;
  }

  /** All predictions, \(UV^\top\). */
  public DMatrixRMaj predictions(double[] w) {
    Check.length("w", w, dimension());
    DMatrixRMaj all = new DMatrixRMaj(known.rows(), known.columns());
    for (int i = 0; i < all.numRows; i++) {
      for (int j = 0; j < all.numCols; j++) {
        all.set(i, j, predict(w, i, j));
      }
    }
    return all;
  }

  @Override
  public double value(double[] w) {
    Check.length("w", w, dimension());
    double sum = 0;
    for (int e = 0; e < size(); e++) {
      double error = error(e, w);
      sum += error * error;
    }
    return sum / (2 * size()) + lambda / 2 * Vectors.dot(w, w);
  }

  private double error(int e, double[] w) {
    return predict(w, known.row()[e], known.column()[e]) - known.values()[e];
  }

  @Override
  public double valueAndGradient(double[] w, double[] g) {
    begin(w, g);
    double sum = 0;
    for (int e = 0; e < size(); e++) {
      sum += add(e, w, size(), g);
    }
    return sum / (2 * size()) + lambda / 2 * Vectors.dot(w, w);
  }

  @Override
  public double batchGradient(int[] examples, int from, int to, double[] w, double[] g) {
    int batch = Check.atLeast("batch size", to - from, 1);
    begin(w, g);
    double sum = 0;
    for (int at = from; at < to; at++) {
      sum += add(examples[at], w, batch, g);
    }
    return sum / (2 * batch) + lambda / 2 * Vectors.dot(w, w);
  }

  /** \(g \leftarrow \lambda w\). */
  private void begin(double[] w, double[] g) {
    Check.length("w", w, dimension());
    Check.length("g", g, dimension());
    Vectors.combine(lambda, w, 0, w, g);
  }

  /** Adds the gradient of one entry, divided by the size of the batch, and returns its squared error. */
  private double add(int e, double[] w, int batch, double[] g) {
    double error = error(e, w);
    int u = known.row()[e] * rank;
    int v = (known.rows() + known.column()[e]) * rank;
    for (int c = 0; c < rank; c++) {
      g[u + c] += error / batch * w[v + c];
      g[v + c] += error / batch * w[u + c];
    }
    return error * error;
  }

  @Override
  public String toString() {
    return "factorization of rank %d, lambda=%s, of %s".formatted(rank, lambda, known);
  }
}
