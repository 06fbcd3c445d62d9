package thalweg.spectra;

import java.util.Arrays;
import java.util.Random;
import thalweg.functions.TwiceDifferentiable;
import thalweg.math.Check;
import thalweg.math.SymmetricEigen;
import thalweg.math.Vectors;
import thalweg.runs.ScanProgress;

/**
 * The largest or smallest eigenvalues of a Hessian by Lanczos' method, from Hessian–vector products alone.
 *
 * <p>The basis Q of the Krylov space \(\operatorname{span}\{v,Hv,\dots,H^{m-1}v\}\) makes H tridiagonal, and the eigenpairs
 * \((\theta,s)\) of
 *
 * <p>\[T=Q^\top HQ=\begin{pmatrix}\alpha_1&amp;\beta_1\\\beta_1&amp;\alpha_2&amp;\ddots\\&amp;\ddots&amp;\ddots\end{pmatrix}
 * \quad\text{with}\quad\lVert HQs-\theta Qs\rVert=\beta_m|s_m|\]
 *
 * <p>approach those of H from inside the spectrum, both ends first. Full reorthogonalization, so that rounding makes no copies; memory
 * md, work m²d beside the m products. An eigenvalue that occurs several times may be found once only: no method that sees products of
 * one vector can tell. After as many products as there are parameters the whole spectrum is exact to rounding.
 *
 * <pre>{@code
 * Eigenpairs top = new Lanczos(1).largest(f, w, 5);
 * top.values();    // λ₁ ≥ … ≥ λ₅
 * top.residuals(); // each within this of an eigenvalue
 * }</pre>
 *
 * @param tolerance ends once each residual is at most this times the largest |λ|; 1e-12 to 0.1
 * @param maxProducts the most products, and vectors kept; at least 1
 * @param seed of the random first vector
 * @see <a href="https://doi.org/10.56021/9781421407944">Golub and Van Loan, Matrix Computations, §10.1–10.3</a>
 */
public record Lanczos(double tolerance, int maxProducts, long seed) {

  /** Products between two looks at T, which cost m³. */
  private static final int PERIOD = 8;

  /** The chance that an eigenvalue lies beyond what an interval says. */
  private static final double RISK = 1e-6;

  /** Checks the settings. */
  public Lanczos {
    Check.positive("tolerance", tolerance);
    Check.atLeast("maxProducts", maxProducts, 1);
  }

  /** A relative residual of 1e-8 within 300 products; the error of an eigenvalue is then about its square. */
  public Lanczos(long seed) {
    this(1e-8, 300, seed);
  }

  /**
   * The k largest eigenvalues of \(\nabla^2f(w)\), descending.
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   * @param k how many; at least 1
   * @throws IllegalArgumentException if the products are not those of a symmetric matrix
   */
  public Eigenpairs largest(TwiceDifferentiable f, double[] w, int k) {
    return pairs(f, w, k, true, gaussian(w.length), ScanProgress.none());
  }

  /** The k smallest eigenvalues of \(\nabla^2f(w)\), ascending: the most negative curvature first. */
  public Eigenpairs smallest(TwiceDifferentiable f, double[] w, int k) {
    return pairs(f, w, k, false, gaussian(w.length), ScanProgress.none());
  }

  /**
   * The k largest ones from a first vector of one's own, such as an eigenvector of a point nearby: then few products are needed.
   *
   * @param start not zero, and not exactly an eigenvector, which would hide all others. Not modified.
   * @param progress is told how many products are done
   */
  public Eigenpairs largest(
      TwiceDifferentiable f, double[] w, int k, double[] start, ScanProgress progress) {
    return pairs(f, w, k, true, start, progress);
  }

  /**
   * Both ends of the spectrum of \(\nabla^2f(w)\), with a bound on how far beyond them an eigenvalue may hide.
   *
   * <p>A residual says that some eigenvalue is near, not that it is the last one. For a start of uniformly random direction, however, m
   * products miss more than the fraction ε of the spectrum's width at one end with a probability of at most
   * \(1.648\sqrt d\,e^{-\sqrt\varepsilon(2m-1)}\); ε is chosen so that this is 1e-6 for both ends together. Takes all {@code
   * maxProducts}, since each makes ε smaller; after d products the ends are exact to rounding.
   *
   * @param f the function
   * @param w the point, finite. Not modified.
   * @throws IllegalArgumentException if the products are not those of a symmetric matrix
   * @see <a href="https://doi.org/10.1137/0613066">Kuczyński and Woźniakowski, Estimating the Largest Eigenvalue by the Power and Lanczos Algorithms with a Random Start (1992)</a>
   */
  public SpectralInterval interval(TwiceDifferentiable f, double[] w) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    int most = Math.min(maxProducts, w.length);
    Krylov krylov = new Krylov(f, w, gaussian(w.length), new Random(seed + 1));
    boolean goesOn = true;
    while (goesOn && krylov.size() < most) {
      goesOn = krylov.extend();
    }
    int m = krylov.size();
    if (m == 0) {
      return new SpectralInterval(Double.NaN, Double.NaN, Double.NaN, 1, 0, krylov.ended());
    }
    double[] theta = krylov.ritz().values();
    double smallest = theta[0];
    double largest = theta[m - 1];
    if (m == w.length) {
      double rounding = m * Math.ulp(Math.max(Math.abs(smallest), Math.abs(largest)));
      return new SpectralInterval(smallest, largest, rounding, 0, m, krylov.ended());
    }
    double error = missed(m, w.length) * (largest - smallest);
    return new SpectralInterval(smallest, largest, error, RISK, m, krylov.ended());
  }

  /**
   * What may be missing at either end, as a part of the width that was found. Each end misses at most ε of the whole width, which is
   * then at most 1/(1 − 2ε) of the found one; infinite where m is too small to tell.
   */
  private static double missed(int m, int d) {
    double root = Math.log(1.648 * Math.sqrt(d) / (RISK / 2)) / (2 * m - 1);
    double epsilon = root * root;
    return epsilon < 0.5 ? epsilon / (1 - 2 * epsilon) : Double.POSITIVE_INFINITY;
  }

  private double[] gaussian(int d) {
    Random random = new Random(seed);
    double[] v = new double[d];
    Arrays.setAll(v, i -> random.nextGaussian());
    return v;
  }

  private Eigenpairs pairs(
      TwiceDifferentiable f,
      double[] w,
      int k,
      boolean largest,
      double[] start,
      ScanProgress progress) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.finite("start", Check.length("start", start, f.dimension()));
    Check.atLeast("k", k, 1);
    if (k > w.length) {
      throw new IllegalArgumentException(
          "k must be at most the number of parameters, " + w.length + ", but was " + k);
    }
    if (Vectors.normInf(start) == 0) {
      throw new IllegalArgumentException("start must not be zero but each entry is 0");
    }
    int most = Math.min(maxProducts, w.length);
    Krylov krylov = new Krylov(f, w, start, new Random(seed + 1));
    while (krylov.size() < most && krylov.extend()) {
      int m = krylov.size();
      progress.report(m, most);
      if (m >= k && m % PERIOD == 0 && m < most && converged(krylov, krylov.ritz(), k, largest)) {
        break;
      }
    }
    return result(krylov, k, largest);
  }

  /** Column i from the end that is asked for. */
  private static int column(int m, int i, boolean largest) {
    return largest ? m - 1 - i : i;
  }

  private boolean converged(Krylov krylov, SymmetricEigen ritz, int k, boolean largest) {
    int m = krylov.size();
    double[] theta = ritz.values();
    double scale = Math.max(Math.abs(theta[0]), Math.abs(theta[m - 1]));
    for (int i = 0; i < k; i++) {
      if (m <= i || !(krylov.residual(ritz, column(m, i, largest)) <= tolerance * scale)) {
        // Of a Hessian that is 0, each residual is 0.
        return m > i && scale == 0;
      }
    }
    return true;
  }

  private Eigenpairs result(Krylov krylov, int k, boolean largest) {
    int m = krylov.size();
    int found = Math.min(k, m);
    double[] values = new double[found];
    double[] residuals = new double[found];
    double[][] vectors = new double[found][];
    if (m == 0) {
      return new Eigenpairs(values, residuals, vectors, 0, false, krylov.ended());
    }
    SymmetricEigen ritz = krylov.ritz();
    for (int i = 0; i < found; i++) {
      int column = column(m, i, largest);
      values[i] = ritz.values()[column];
      residuals[i] = krylov.residual(ritz, column);
      vectors[i] = krylov.vector(ritz, column);
    }
    boolean converged = converged(krylov, ritz, k, largest);
    return new Eigenpairs(values, residuals, vectors, m, converged, krylov.ended());
  }
}
