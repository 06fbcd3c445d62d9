/**
 * Gradient methods: a step along −∇f, with or without the share of the last move.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>smooth; a first look, or a lesson</td><td>{@link GradientDescent}</td></tr>
 * <tr><td>smooth; no step size known, and no line search wanted</td><td>{@link BarzilaiBorwein}</td></tr>
 * <tr><td>a quadratic with known L and μ</td><td>{@link HeavyBall}</td></tr>
 * <tr><td>smooth and convex, many variables</td><td>{@link Nesterov}, with {@link Momentum#restartOnSlope} if μ is not known</td></tr>
 * <tr><td>smooth and convex, a fixed number of steps, the best worst case</td><td>{@link OptimizedGradientMethod}</td></tr>
 * <tr><td>the same, with a small gradient as the aim</td><td>{@link OptimizedGradientForGradient}</td></tr>
 * <tr><td>smooth and strongly convex with known L and μ</td><td>{@link TripleMomentum}</td></tr>
 * <tr><td>smooth and convex, by plain gradient descent with uneven steps</td><td>{@link GradientDescent} with {@link thalweg.schedules.Silver}</td></tr>
 * <tr><td>convex with a known smallest value</td><td>{@link GradientDescent} with {@link thalweg.searches.PolyakStep}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.gradient;

import org.jspecify.annotations.NullMarked;
