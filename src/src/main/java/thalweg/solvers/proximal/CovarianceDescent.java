package thalweg.solvers.proximal;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.runs.Listener;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Run;

/**
 * {@link ActiveSetDescent} for many fits on the same data with more rows than columns: with \(G=X^\top X/n\) and \(b=X^\top y/n\)
 * computed once, the slopes are \(c=b-Gw\), and no sweep reads X again. One over all coordinates costs d operations and d more for each weight
 * that moves.
 *
 * @see <a href="https://doi.org/10.18637/jss.v033.i01">Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via Coordinate Descent (2010), §2.2</a>
 */
final class CovarianceDescent {
  /** The share of y's square below which a residual computed from products has lost too many digits. */
  private static final double CANCELS = 1e-6;

  private final SparseRegression data; // its λ is not used
  private final DMatrixRMaj gram;
  private final double[] xty;
  private final double yty;
  private final int[] all; // but for columns of zeros, whose weights stay 0

  /** Multiplies out X and y. */
  CovarianceDescent(SparseRegression data) {
    this.data = data;
    double[] y = data.y();
    gram = Matrices.gram(data.x());
    xty = new double[data.dimension()];
    Matrices.multiplyTransposed(data.x(), y, xty);
    double scale = 1.0 / y.length;
    Vectors.scale(scale, gram.data);
    Vectors.scale(scale, xty);
    yty = scale * Vectors.dot(y, y);
    all = IntStream.range(0, xty.length).filter(j -> gram.get(j, j) > 0).toArray();
  }

  /** Fits with a λ, from a start that is 0 where a column of X is. */
  Solution minimize(double lambda, double[] start, Stop stop, Listener listener) {
    Run run = new Run(data, start, stop, listener);
    SparseRegression.Strengths penalty = data.strengths(lambda);
    double[] w = start.clone();
    double[] next = start.clone();
    double[] c = new double[w.length];
    double alpha = 0;
    while (true) {
      slopes(w, c);
      double value = value(lambda, w, c);
      double measure = ActiveSetDescent.sweep(penalty, gram.data, c, next, all);
      if (!run.goesOn(w, value, measure, alpha)) {
        return run.solution();
      }
      alpha = Double.NaN;
      settle(run, penalty, c, next, measure);
      System.arraycopy(next, 0, w, 0, w.length);
    }
  }

  private void settle(
      Run run, SparseRegression.Strengths penalty, double[] c, double[] w, double measure) {
    int[] active = IntStream.of(all).filter(j -> w[j] != 0).toArray();
    double[] theirs = new double[active.length * active.length];
    int at = 0;
    for (int j : active) {
      for (int k : active) {
        theirs[at++] = gram.data[j * w.length + k];
      }
    }
    double[] slopes = IntStream.of(active).mapToDouble(j -> c[j]).toArray();
    ActiveSetDescent.settle(run, penalty, active, theirs, slopes, w, measure);
  }

  /** \(c\leftarrow b-Gw\). */
  private void slopes(double[] w, double[] c) {
    System.arraycopy(xty, 0, c, 0, c.length);
    for (int j = 0; j < w.length; j++) {
      if (w[j] != 0) {
        ActiveSetDescent.move(w[j], gram.data, j, c);
      }
    }
  }

  /** F(w), where \(\lVert y-Xw\rVert^2/n=y^\top y/n-w^\top(b+c)\). */
  private double value(double lambda, double[] w, double[] c) {
    double squares = yty - Vectors.dot(w, xty) - Vectors.dot(w, c);
    return squares > CANCELS * yty
        ? data.strengths(lambda).value(squares, w)
        : data.withLambda(lambda).value(w);
  }
}
