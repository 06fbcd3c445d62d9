/**
 * Smooth or nonsmooth objectives over one convex set.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>the set has a cheap projection</td><td>{@link SpectralProjectedGradient}; the plain method: {@link ProjectedGradient}</td></tr>
 * <tr><td>the set has a cheap linear minimization, or a sparse answer is wanted</td><td>{@link FrankWolfe}, {@link AwayFrankWolfe} on polytopes</td></tr>
 * <tr><td>the simplex</td><td>{@link MirrorDescent}</td></tr>
 * <tr><td>kinks, and nothing better known</td><td>{@link Subgradient}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.sets;

import org.jspecify.annotations.NullMarked;
