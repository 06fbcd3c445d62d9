package thalweg.runs;

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

  /** What was asked for, as a list in words; kinds that were never asked for and need not be are left out. */
  @Override
  public String toString() {
    return gradients
        + " gradients, "
        + values
        + " values"
        + (hessianProducts > 0 ? ", " + hessianProducts + " Hessian–vector products" : "")
        + (exampleGradients > 0 ? ", " + exampleGradients + " example gradients" : "");
  }
}
