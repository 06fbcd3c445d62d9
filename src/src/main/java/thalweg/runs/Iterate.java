package thalweg.runs;

/**
 * One point \(w_k\) of a run and what the solver knows there.
 *
 * @param k the iteration; 0 is the start
 * @param point the parameters \(w_k\); live, so copy what you keep. Not to be modified.
 * @param value the objective \(f(w_k)\)
 * @param gradientNorm \(\lVert\nabla f(w_k)\rVert_2\), or the solver's measure of stationarity; NaN where the method
 *     sees no gradient
 * @param stepSize the step size that led here; 0 at the start
 */
public record Iterate(int k, double[] point, double value, double gradientNorm, double stepSize) {}
