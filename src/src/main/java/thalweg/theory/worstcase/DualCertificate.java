package thalweg.theory.worstcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The proof of a {@link WorstCase}: multipliers of inequalities that hold for every function of the class. Their weighted sum says
 * that the criterion is at most the bound,
 *
 * <p>\[\text{criterion}\le\tau r-\sum_{i,j}\lambda_{ij}\,(\text{what the inequality of }i\text{ and }j\text{ leaves over})
 * -\langle S,G\rangle\le\tau r,\]
 *
 * <p>where τ is the multiplier of the start, which is known to be at most r, the values \(f_i\) cancel, and what is left of the products
 * G of \(x_0-x^*\) and the gradients is a square, \(S\succeq0\). A worst case has many proofs as a rule. This is one with the inequalities
 * of steps alone, \((i,i+1)\) and \((*,i)\), where they are enough, else with those of neighbours in both directions, else with all.
 *
 * @param multipliers one for each inequality, 0 where the proof does without it; in the units of the function
 * @param bound τr
 * @param error by how much the sum misses being a proof, in units in which L and the start are 1: the largest factor that is left of a
 *     value, and how far multipliers and eigenvalues of S are below 0
 * @see <a href="https://doi.org/10.1007/s10107-013-0653-0">Drori and Teboulle, Performance of first-order methods for smooth convex minimization: a novel approach (2014), §3</a>
 */
public record DualCertificate(List<Multiplier> multipliers, double bound, double error) {
  private static final double NEGLIGIBLE = 1e-5;

  /** Copies the list. */
  public DualCertificate {
    multipliers = List.copyOf(multipliers);
  }

  /** What an inequality is about. */
  public enum Kind {
    /** Two points of the smooth function. */
    FUNCTION,
    /** Two points of the penalty. */
    PENALTY,
    /** The least gradient is at most each. */
    LEAST_GRADIENT,
    /** What is known of the start. */
    START
  }

  /**
   * An inequality and its weight.
   *
   * @param kind what it is about
   * @param i the point with the larger side; −1 for the minimizer, or where there is none
   * @param j the point whose tangent is the smaller side; likewise
   * @param value λ or τ; at least 0 but for rounding
   */
  public record Multiplier(Kind kind, int i, int j, double value) {

    /** The inequality in a line of text, such as f_0 ≥ f_1 + g_1ᵀ(x_0 − x_1) + …. */
    public String inequality() {
      String a = index(i);
      String b = index(j);
      return switch (kind) {
        case FUNCTION -> "f_%s ≥ f_%s + g_%sᵀ(x_%s − x_%s) + …".formatted(a, b, b, a, b);
        case PENALTY -> "p_%s ≥ p_%s + s_%sᵀ(w_%s − w_%s)".formatted(a, b, b, a, b);
        case LEAST_GRADIENT -> "‖∇f(x_%s)‖² ≥ min ‖∇f(x_t)‖²".formatted(a);
        case START -> "what is known of the start";
      };
    }

    private static String index(int i) {
      return i < 0 ? "*" : Integer.toString(i);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.6g × (%s)", value, inequality());
    }
  }

  /** The multiplier of \(f_i\ge f_j+g_j^\top(x_i-x_j)+\dots\), −1 for the minimizer; 0 if there is no such inequality. */
  public double multiplier(int i, int j) {
    return multipliers.stream()
        .filter(m -> m.kind == Kind.FUNCTION && m.i == i && m.j == j)
        .mapToDouble(Multiplier::value)
        .sum();
  }

  /** The inequalities that the proof needs: those whose multiplier is not next to nothing beside the largest of its kind. */
  public List<Multiplier> used() {
    List<Multiplier> used = new ArrayList<>();
    for (Multiplier m : multipliers) {
      double largest =
          multipliers.stream()
              .filter(other -> other.kind == m.kind)
              .mapToDouble(Multiplier::value)
              .max()
              .orElse(0);
      if (m.value > NEGLIGIBLE * largest) {
        used.add(m);
      }
    }
    return used;
  }

  /** One sentence. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "a sum of %d of %d inequalities bounds the worst case by %.7g, exact to %.1e",
        used().size(),
        multipliers.size(),
        bound,
        error);
  }
}
