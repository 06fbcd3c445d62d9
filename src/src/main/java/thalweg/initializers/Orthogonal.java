package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * A random matrix with orthonormal rows, \(WW^\top=c^2I\) (or columns, \(W^\top W=c^2I\), where there are more rows than columns).
 *
 * <p>All its singular values are the gain, so a deep linear network neither stretches nor shrinks any direction; that of
 * independent weights ruins most of them. Made from a normal matrix by Gram–Schmidt, the QR factorization whose R has a
 * positive diagonal, which makes every orthogonal matrix equally likely; done twice, which keeps orthogonality to rounding.
 *
 * @param gain c, the singular values; positive
 * @see <a href="https://arxiv.org/abs/1312.6120">Saxe, McClelland, Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks (2014)</a>
 */
public record Orthogonal(double gain) implements Initializer {

  /** Checks the gain. */
  public Orthogonal {
    Check.positive("gain", gain);
  }

  /** With gain 1. */
  public Orthogonal() {
    this(Gain.LINEAR);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    Initializer.end(w, from, fanOut, fanIn);
    boolean wide = fanOut <= fanIn;
    double[][] q = orthonormal(Math.min(fanOut, fanIn), Math.max(fanOut, fanIn), random);
    for (int i = 0; i < fanOut; i++) {
      for (int j = 0; j < fanIn; j++) {
        w[from + i * fanIn + j] = gain * (wide ? q[i][j] : q[j][i]);
      }
    }
  }

  /** So many vectors of a length at least as large. */
  private static double[][] orthonormal(int count, int length, RandomGenerator random) {
    double[][] q = new double[count][length];
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < length; i++) {
        q[k][i] = random.nextGaussian();
      }
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          Vectors.axpy(-Vectors.dot(q[j], q[k]), q[j], q[k]);
        }
        Vectors.scale(1 / Vectors.norm2(q[k]), q[k]);
      }
    }
    return q;
  }
}
