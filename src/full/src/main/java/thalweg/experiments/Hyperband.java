package thalweg.experiments;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Hyperband: brackets of {@linkplain SuccessiveHalving successive halving}, from many settings with a small first budget to a few with the full one.
 *
 * <p>With \(s_{\max}=\lfloor\log_\eta R\rfloor\), bracket \(s=s_{\max},\dots,0\) begins with \(n=\lceil\frac{s_{\max}+1}{s+1}\eta^s\rceil\) settings and a
 * budget of \(R\,\eta^{-s}\), so that all cost about the same. The brackets come again as long as the budget pays; one that it does not pay
 * is passed over.
 *
 * @param eta η, at least 2
 * @see <a href="https://www.jmlr.org/papers/v18/16-558.html">Li, Jamieson, DeSalvo, Rostamizadeh and Talwalkar, Hyperband (2018), Algorithm 1</a>
 */
public record Hyperband(int eta) implements SearchStrategy {

  /** With η = 3, as in the paper. */
  public Hyperband() {
    this(3);
  }

  /** Checks η. */
  public Hyperband {
    Check.atLeast("eta", eta, 2);
  }

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    int full = evaluator.full();
    int sMax = Bracket.mostRounds(requireBudget(this, full, eta), eta);
    long before = evaluator.left();
    for (boolean paid = true; paid; ) {
      paid = false;
      for (int s = sMax; s >= 0; s--) {
        Bracket bracket = new Bracket(settings(sMax, s), s, eta, full);
        if (bracket.cost() <= evaluator.left()) {
          bracket.run(space, evaluator, random);
          paid = true;
        }
      }
    }
    if (evaluator.left() == before) {
      throw evaluator.tooSmall(
          this, (double) new Bracket(settings(sMax, 0), 0, eta, full).cost() / full);
    }
  }

  private int settings(int sMax, int s) {
    return (int) Math.ceil((double) (sMax + 1) * Bracket.power(eta, s) / (s + 1));
  }

  /** Without a budget to cut there is nothing to halve. */
  static int requireBudget(SearchStrategy strategy, int full, int eta) {
    if (full < eta) {
      throw new IllegalArgumentException(
          "%s needs runs that can be cut short: a full budget of at least η = %d, but it is %d; make the experiment with Experiment.of(name, epochs, (setting, seed, budget) -> …)"
              .formatted(strategy, eta, full));
    }
    return full;
  }

  @Override
  public String toString() {
    return "Hyperband (η = " + eta + ")";
  }
}
