package thalweg.optimizers;

import static java.lang.Double.MIN_NORMAL;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import java.util.Arrays;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.schedules.Schedule;

/**
 * SM3: Adagrad for matrices that remembers one number per row and one per column,
 *
 * <p>\[a_{ij}=\min(r_i,c_j)+g_{ij}^2,\quad m_{ij}\leftarrow\mu m_{ij}+(1-\mu)\frac{g_{ij}}{\sqrt{a_{ij}+\epsilon}},
 * \quad w_{ij}\leftarrow w_{ij}-\alpha_tm_{ij},\quad r_i=\max_ja_{ij},\quad c_j=\max_ia_{ij}.\]
 *
 * <p>a is never below Adagrad's sum of squares, so Adagrad's regret bound holds with slightly smaller steps. A vector
 * is a matrix of one row, and there a is Adagrad's sum exactly. ε is inside the root, as in Optax; where a is 0 nothing
 * moves. Memory: d + rows + columns numbers, of which the momentum takes d.
 *
 * @param learningRate the step size α
 * @param rows the number of rows of the matrix, stored row by row; at least 1, and divides d
 * @param momentum μ, how much of the direction is kept; in [0, 1)
 * @param epsilon ε, inside the root; at least 0
 * @see <a href="https://arxiv.org/abs/1901.11150">Anil et al., Memory-efficient adaptive optimization (2019), algorithm SM3-II</a>
 */
public record Sm3(Schedule learningRate, int rows, double momentum, double epsilon)
    implements Optimizer {

  /** Checks the settings. */
  public Sm3 {
    Check.atLeast("rows", rows, 1);
    Check.inHalfOpen("momentum", momentum, 0, 1);
    Check.nonNegative("epsilon", epsilon);
  }

  /** A vector, μ = 0.9, ε = 1e-8, as Optax. */
  public Sm3(double learningRate) {
    this(learningRate, 1);
  }

  /** A matrix of so many rows, μ = 0.9, ε = 1e-8. */
  public Sm3(double learningRate, int rows) {
    this(Schedule.constant(learningRate), rows, 0.9, 1e-8);
  }

  @Override
  public Stepper start(Memory memory) {
    memory.admit(this);
    int columns = memory.columns(rows);
    double[] m = memory.vector("m");
    double[] r = memory.vector("rows", rows, 0);
    double[] c = memory.vector("columns", columns, 0);
    double[] a = new double[columns];
    double[] columnMax = new double[columns];
    return (t, w, g) -> {
      memory.check(w, g);
      double alpha = learningRate.at(t - 1);
      Arrays.fill(columnMax, 0);
      for (int row = 0; row < rows; row++) {
        int from = row * columns;
        sums(r[row], c, g, from, a);
        for (int j = 0; j < columns; j++) {
          columnMax[j] = max(columnMax[j], a[j]);
        }
        r[row] = Vectors.normInf(a);
        move(alpha, a, g, from, m, w);
      }
      System.arraycopy(columnMax, 0, c, 0, columns);
    };
  }

  /** The row of \(a_{ij}=\min(r_i,c_j)+g_{ij}^2\) that begins at an entry. */
  private static void sums(double r, double[] c, double[] g, int from, double[] a) {
    for (int j = 0; j < a.length; j++) {
      double gi = Squarable.of(g[from + j]);
      a[j] = min(r, c[j]) + gi * gi;
    }
  }

  /** Moves the parameters of that row; the least normal number stands in for a denominator of 0. */
  private void move(double alpha, double[] a, double[] g, int from, double[] m, double[] w) {
    for (int j = 0; j < a.length; j++) {
      double direction = Squarable.of(g[from + j]) / sqrt(max(a[j] + epsilon, MIN_NORMAL));
      m[from + j] = momentum * m[from + j] + (1 - momentum) * direction;
      w[from + j] -= alpha * m[from + j];
    }
  }
}
