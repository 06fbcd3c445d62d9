package thalweg.experiments;

import java.util.random.RandomGenerator;
import thalweg.math.Check;

/**
 * Successive halving: many settings get a small budget, and in each round the best 1/η of them η times as much, until the last have
 * the full budget R.
 *
 * <p>With \(s=\lfloor\log_\eta R\rfloor\), round i = 0, …, s has \(n_i=\lfloor n\,\eta^{-i}\rfloor\) settings with a budget of
 * \(r_i=\lfloor R\,\eta^{i-s}\rfloor\), and n is the largest that the whole budget pays for. It wins if a bad setting shows early, and
 * loses if a good one starts slowly; {@link Hyperband} hedges.
 *
 * @param eta η, at least 2
 * @see <a href="https://proceedings.mlr.press/v51/jamieson16.html">Jamieson and Talwalkar, Non-stochastic Best Arm Identification and Hyperparameter Optimization (2016)</a>
 */
public record SuccessiveHalving(int eta) implements SearchStrategy {

  /** With η = 3. */
  public SuccessiveHalving() {
    this(3);
  }

  /** Checks η. */
  public SuccessiveHalving {
    Check.atLeast("eta", eta, 2);
  }

  @Override
  public void search(Space space, Evaluator evaluator, RandomGenerator random)
      throws InterruptedException {
    int full = evaluator.full();
    int s = Bracket.mostRounds(requireBudget(full), eta);
    int n = Math.toIntExact(Bracket.power(eta, s));
    if (new Bracket(n, s, eta, full).cost() > evaluator.left()) {
      throw evaluator.tooSmall(this, (double) new Bracket(n, s, eta, full).cost() / full);
    }
    while (new Bracket(n + 1, s, eta, full).cost() <= evaluator.left()) {
      n++;
    }
    new Bracket(n, s, eta, full).run(space, evaluator, random);
  }

  private int requireBudget(int full) {
    return Hyperband.requireBudget(this, full, eta);
  }

  @Override
  public String toString() {
    return "successive halving (η = " + eta + ")";
  }
}
