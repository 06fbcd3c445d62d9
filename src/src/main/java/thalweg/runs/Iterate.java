package thalweg.runs;

/**
 * One point \(w_k\) of a run and what the solver knows there.
 *
 * @param k the iteration; 0 is the start
 * @param point the parameters \(w_k\); live, so copy what you keep. Not to be modified.
 * @param value the objective \(f(w_k)\)
 * @param gradientNorm \(\lVert\nabla f(w_k)\rVert_2\), or the solver's measure of stationarity; NaN where the method
 *     sees no gradient
 * @param stepSize the step size α that led here, in the method's own terms; 0 at the start and where a step was
 *     refused, NaN where the method has none. For methods that search around a point, how far they look: σ, the
 *     size of a simplex
 * @param move the length \(\lVert w_k-w_{k-1}\rVert_2\) of the move that led here; 0 at the start
 */
public record Iterate(
    int k, double[] point, double value, double gradientNorm, double stepSize, double move) {}
