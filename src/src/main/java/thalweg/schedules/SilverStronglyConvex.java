package thalweg.schedules;

import thalweg.math.Check;

/**
 * The silver step sizes for gradient descent on strongly convex functions, in blocks of n = 2ᵐ steps.
 *
 * <p>From \(z_1=\frac1\kappa\), with \(\eta_n=1-z_n\) and \(\psi(t)=\frac{1+\kappa t}{1+t}\),
 * \[z_{2n}=z_n\Bigl(\eta_n+\sqrt{1+\eta_n^2}\Bigr),\qquad y_{2n}=\frac{z_n}{\eta_n+\sqrt{1+\eta_n^2}},\qquad
 * \frac{\alpha_t}\alpha=\begin{cases}\psi(z_n)&amp;\text{in the last step of a block}\\\psi(y_{2^{j+1}})&amp;\text{in step }i&lt;n\text{ of it, }2^j\text{ the largest
 * power that divides }i\end{cases}\]
 *
 * <p>With α = 1/L, each block contracts \(\lVert w-w^*\rVert\) by \(\frac{1-z_n}{1+z_n}\). A block of
 * \(n\approx\kappa^{0.786}\) steps contracts by a constant, where equal steps need κ; longer blocks gain nothing more.
 *
 * @param unit α; 1/L, positive
 * @param conditionNumber κ = L/μ; at least 1
 * @param block n, a power of two
 * @see <a href="https://doi.org/10.48550/arXiv.2309.07879">Altschuler and Parrilo, Acceleration by Stepsize Hedging I: Multi-Step Descent and the Silver Stepsize Schedule (2023), §3</a>
 */
public record SilverStronglyConvex(double unit, double conditionNumber, int block)
    implements Schedule {
  private static final double RATIO = 1 + Math.sqrt(2);

  /** Checks the settings. */
  public SilverStronglyConvex {
    Check.positive("unit", unit);
    if (!(conditionNumber >= 1 && Double.isFinite(conditionNumber))) {
      throw new IllegalArgumentException(
          "conditionNumber must be at least 1 and finite but was " + conditionNumber);
    }
    if (Integer.bitCount(Check.atLeast("block", block, 1)) != 1) {
      throw new IllegalArgumentException("block must be a power of two but was " + block);
    }
  }

  /** Blocks of the paper's length, \(2^{\lfloor\log_\rho(\kappa/3)\rfloor}\) with \(\rho=1+\sqrt2\), and at least 1. */
  public SilverStronglyConvex(double unit, double conditionNumber) {
    this(unit, conditionNumber, standardBlock(conditionNumber));
  }

  private static int standardBlock(double kappa) {
    double levels = Math.floor(Math.log(kappa / 3) / Math.log(RATIO));
    return 1 << (int) Math.max(0, Math.min(30, levels));
  }

  @Override
  public double at(int t) {
    int i = Check.atLeast("t", t, 0) % block + 1;
    int twos = Integer.numberOfTrailingZeros(i);
    if (i == block) {
      return unit * psi(z(twos));
    }
    double z = z(twos);
    return unit * psi(z / growth(z));
  }

  /** What one block multiplies \(\lVert w-w^*\rVert\) by at the most, \(\frac{1-z_n}{1+z_n}\). */
  public double contraction() {
    double z = z(Integer.numberOfTrailingZeros(block));
    return (1 - z) / (1 + z);
  }

  /** \(z_n\) of n = 2^levels. */
  private double z(int levels) {
    double z = 1 / conditionNumber;
    for (int j = 0; j < levels; j++) {
      z *= growth(z);
    }
    return z;
  }

  private static double growth(double z) {
    double eta = 1 - z;
    return eta + Math.sqrt(1 + eta * eta);
  }

  private double psi(double t) {
    return (1 + conditionNumber * t) / (1 + t);
  }
}
