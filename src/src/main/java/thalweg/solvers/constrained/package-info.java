/**
 * Linear and nonlinear constraints, linear and quadratic programs.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>a linear or convex quadratic program</td><td>{@link InteriorPoint} on a {@link QuadraticProgram}</td></tr>
 * <tr><td>smooth objective, equations and inequalities</td><td>{@link AugmentedLagrangian}</td></tr>
 * <tr><td>the same, as a lesson in why multipliers help</td><td>{@link QuadraticPenalty}</td></tr>
 * <tr><td>is this point optimal, and which constraints hold it?</td><td>{@link KktReport}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.constrained;

import org.jspecify.annotations.NullMarked;
