package thalweg.theory.optimality;

/**
 * The Lagrange multiplier of one active constraint, and what it says of the best value.
 *
 * @param constraint which constraint, such as {@code w[2] at its lower bound 0}
 * @param price the multiplier: how hard the constraint holds w
 * @param anySign whether it belongs to an equation; that of an inequality is at least 0 where w is optimal
 * @param rate the derivative of the best value in the right-hand side: about rate·ε where that grows by ε; NaN where the constraint has
 *     none
 * @param meaning what grows then, such as {@code raising the bound}; empty where the rate is NaN
 */
public record Multiplier(
    String constraint, double price, boolean anySign, double rate, String meaning) {

  /** An equation \(g=b\). */
  static Multiplier equation(String constraint, double price, String meaning) {
    return new Multiplier(constraint, price, true, 0 - price, meaning);
  }

  /** An inequality \(g\le b\), for which the best value falls where b grows. */
  static Multiplier atMost(String constraint, double price, String meaning) {
    return new Multiplier(constraint, price, false, 0 - price, meaning);
  }

  /** An inequality \(g\ge b\), for which the best value rises where b grows. */
  static Multiplier atLeast(String constraint, double price, String meaning) {
    return new Multiplier(constraint, price, false, price, meaning);
  }

  /**
   * A weight that a kink keeps at 0 as long as the slope there is below a limit.
   *
   * @param weight what is kept
   * @param slope the size of the slope
   * @param limit what the kink can hold; the price is what is left of it
   */
  static Multiplier atKink(String weight, double slope, double limit) {
    String share = Wording.number(slope) + " of at most " + Wording.number(limit);
    String constraint = "%s kept at 0 (a slope of %s)".formatted(weight, share);
    return new Multiplier(constraint, limit - slope, false, Double.NaN, "");
  }

  /** One clause: the constraint, its price, and what moving it would change. */
  @Override
  public String toString() {
    return meaning.isEmpty()
        ? constraint
        : "%s (price %s: %s by ε changes the best value by about %s ε)"
            .formatted(constraint, Wording.number(price), meaning, Wording.number(rate));
  }
}
