package thalweg.runs;

import java.util.StringJoiner;

/**
 * What a run asked of its objective.
 *
 * @param values calls for the value alone
 * @param gradients calls for value and gradient
 * @param hessianProducts calls for a Hessian–vector product
 * @param exampleGradients gradients of single examples in mini-batches; n of them cost about one gradient
 */
public record Counts(long values, long gradients, long hessianProducts, long exampleGradients) {

  /** Adds up two parts of a run. */
  public Counts plus(Counts other) {
    return new Counts(
        values + other.values,
        gradients + other.gradients,
        hessianProducts + other.hessianProducts,
        exampleGradients + other.exampleGradients);
  }

  /** All calls, whatever they asked for, without the gradients of single examples. */
  public long calls() {
    return values + gradients + hessianProducts;
  }

  /**
   * What was asked for, as a list in words: gradients and values always where a gradient was asked for, as their ratio
   * tells trials from steps; else what there is, or that nothing was.
   */
  @Override
  public String toString() {
    StringJoiner words = new StringJoiner(", ");
    boolean none = calls() + exampleGradients == 0;
    add(words, gradients, "gradients", none);
    add(words, values, "values", none || gradients > 0);
    add(words, hessianProducts, "Hessian–vector products", false);
    add(words, exampleGradients, "example gradients", false);
    return words.toString();
  }

  private static void add(StringJoiner words, long count, String kind, boolean always) {
    if (count > 0 || always) {
      words.add(count + " " + kind);
    }
  }
}
