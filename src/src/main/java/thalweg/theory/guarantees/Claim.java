package thalweg.theory.guarantees;

import java.util.List;

/** The usual kinds of guarantees. */
final class Claim {
  private Claim() {}

  /** At most the bound, at every k. */
  static Guarantee atMost(
      String name,
      String method,
      Measure measure,
      String inequality,
      boolean tight,
      Source source,
      Bound bound,
      Condition... conditions) {
    return new Guarantee(
        name,
        method,
        List.of(conditions),
        measure,
        Relation.AT_MOST,
        inequality,
        tight,
        source,
        bound);
  }

  /** The mean over what the method draws is at most the bound, at every k. */
  static Guarantee onAverage(
      String name,
      String method,
      Measure measure,
      String inequality,
      boolean tight,
      Source source,
      Bound bound,
      Condition... conditions) {
    return new Guarantee(
        name,
        method,
        List.of(conditions),
        measure,
        Relation.AT_MOST_ON_AVERAGE,
        inequality,
        tight,
        source,
        bound);
  }
}
