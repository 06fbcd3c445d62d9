package thalweg.runs;

/**
 * What a run asked of its objective.
 *
 * @param values calls for the value alone
 * @param gradients calls for value and gradient
 * @param hessianProducts calls for a Hessian–vector product
 */
public record Counts(long values, long gradients, long hessianProducts) {}
