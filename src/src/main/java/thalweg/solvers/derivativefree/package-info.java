/**
 * Methods that only ask for values.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>a few variables, noise-free</td><td>{@link NelderMead}</td></tr>
 * <tr><td>up to some hundred variables, badly scaled, rugged</td><td>{@link CmaEs}</td></tr>
 * <tr><td>either of these within bounds</td><td>{@link BoundedNelderMead}, {@link BoundedCmaEs}: {@code new CmaEs(…).within(bounds)}</td></tr>
 * <tr><td>noisy values, many variables</td><td>{@link Spsa}</td></tr>
 * <tr><td>many local minima</td><td>{@link SimulatedAnnealing}, {@link RandomSearch} as the baseline</td></tr>
 * <tr><td>smooth, but no gradient at hand</td><td>{@link thalweg.functions.NumericalGradient} with a method of {@link thalweg.solvers.newton}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.derivativefree;

import org.jspecify.annotations.NullMarked;
