package thalweg.initializers;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Normal weights of which, for each input, a share is zero: \(\lceil s\,n_{\mathrm{out}}\rceil\) of its weights.
 *
 * @param sparsity s, the share of zeros; in [0, 1)
 * @param deviation the standard deviation of the others; non-negative
 * @see <a href="https://www.cs.toronto.edu/~jmartens/docs/Deep_HessianFree.pdf">Martens, Deep learning via Hessian-free optimization (2010), §5</a>
 */
public record Sparse(double sparsity, double deviation) implements Initializer {

  /** Checks the settings. */
  public Sparse {
    Check.inHalfOpen("sparsity", sparsity, 0, 1);
    Check.nonNegative("deviation", deviation);
  }

  /** With deviation 0.01. */
  public Sparse(double sparsity) {
    this(sparsity, 0.01);
  }

  @Override
  public void fill(double[] w, int from, int fanOut, int fanIn, RandomGenerator random) {
    new Normal(deviation).fill(w, from, fanOut, fanIn, random);
    int zeros = (int) Math.ceil(sparsity * fanOut);
    for (int j = 0; j < fanIn; j++) {
      int left = zeros;
      for (int i = 0; i < fanOut; i++) {
        // Of the fanOut − i rows to come, `left` are to be chosen, each as likely as the others.
        if (random.nextInt(fanOut - i) < left) {
          w[from + i * fanIn + j] = 0;
          left--;
        }
      }
    }
  }
}
