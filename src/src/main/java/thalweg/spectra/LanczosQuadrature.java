package thalweg.spectra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.SymmetricEigen;
import thalweg.runs.ScanProgress;

/**
 * The density of a Hessian's spectrum by stochastic Lanczos quadrature: for random vectors v of length 1,
 *
 * <p>\[\frac1d\sum_{i=1}^d\phi(\lambda_i)=\frac{\operatorname{tr}\phi(H)}d=\mathbb E\,v^\top\phi(H)\,v\approx\frac1p\sum_{v}
 * \sum_{k=1}^m\tau_k\,\phi(\theta_k),\]
 *
 * <p>where θ are the eigenvalues of the m×m matrix of {@link Lanczos} from v and τ the squares of their eigenvectors' first entries: a
 * Gaussian quadrature, exact for polynomials φ up to degree 2m − 1. What is left is the chance of the vectors, which {@link
 * SpectralDensity#momentError} measures. Takes pm products, and memory md.
 *
 * <pre>{@code
 * SpectralDensity density = new LanczosQuadrature(60, 8, 1).of(f, w);
 * density.mass(Double.NEGATIVE_INFINITY, -1e-3); // the share of directions that curve downwards
 * }</pre>
 *
 * @param steps m, products of each vector; at least 1, and taken for at most d
 * @param probes p, how many random vectors; at least 1
 * @param seed of them; normally distributed, then of length 1
 * @see <a href="https://arxiv.org/abs/1901.10159">Ghorbani, Krishnan and Xiao, An Investigation into Neural Net Optimization via Hessian Eigenvalue Density (2019), §2</a>
 */
public record LanczosQuadrature(int steps, int probes, long seed) {

  /** Checks the counts. */
  public LanczosQuadrature {
    Check.atLeast("steps", steps, 1);
    Check.atLeast("probes", probes, 1);
  }

  /** The density of \(\nabla^2f(w)\). */
  public SpectralDensity of(TwiceDifferentiable f, double[] w) {
    return of(f, w, ScanProgress.none());
  }

  /**
   * The same with progress.
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   * @param progress is told how many products are done
   * @throws IllegalArgumentException if the products are not those of a symmetric matrix
   */
  public SpectralDensity of(TwiceDifferentiable f, double[] w, ScanProgress progress) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Random random = new Random(seed);
    int m = Math.min(steps, w.length);
    List<double[]> nodes = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    String ended = "";
    for (int p = 0; p < probes && ended.isEmpty(); p++) {
      double[] v = new double[w.length];
      Arrays.setAll(v, i -> random.nextGaussian());
      Krylov krylov = new Krylov(f, w, v, new Random(random.nextLong()));
      while (krylov.size() < m && krylov.extend()) {
        progress.report(p * m + krylov.size(), probes * m);
      }
      ended = krylov.ended().isEmpty() ? "" : "at vector " + (p + 1) + " " + krylov.ended();
      // Half a probe is a quadrature of lower degree; worth having only where there is no other.
      if (krylov.size() == m || (nodes.isEmpty() && krylov.size() > 0)) {
        SymmetricEigen ritz = krylov.ritz();
        nodes.add(ritz.values());
        weights.add(weights(ritz));
      }
    }
    return new SpectralDensity(
        w.length, nodes.toArray(double[][]::new), weights.toArray(double[][]::new), probes, ended);
  }

  private static double[] weights(SymmetricEigen ritz) {
    double[] tau = new double[ritz.values().length];
    Arrays.setAll(tau, k -> ritz.vectors().get(0, k) * ritz.vectors().get(0, k));
    return tau;
  }
}
