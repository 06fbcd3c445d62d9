/**
 * Convergence theorems as values: what each assumes, its inequality and its source, evaluated at a step and held to a run.
 *
 * <pre>{@code
 * Quadratic f = Quadratic.diagonal(1, 10);
 * Solution solution = new GradientDescent(0.1).minimize(f, f.start(), Stop.after(100));
 * BoundCheck check = GradientGuarantees.CONVEX.check(solution.trace(), Quantities.of(f));
 * // gradient descent, convex: holds at all 101 rows, tightest at k = 0 …
 * }</pre>
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your method is …</th><th>use</th></tr>
 * <tr><td>anything; you look for a theorem</td><td>{@link thalweg.theory.guarantees.Guarantees#all} and {@code named}</td></tr>
 * <tr><td>gradient descent: fixed, exact, silver or Polyak steps</td><td>{@link thalweg.theory.guarantees.GradientGuarantees},
 *     {@link thalweg.theory.guarantees.StepGuarantees}</td></tr>
 * <tr><td>momentum, conjugate gradients</td><td>{@link thalweg.theory.guarantees.MomentumGuarantees},
 *     {@link thalweg.theory.guarantees.AcceleratedGuarantees}</td></tr>
 * <tr><td>a proximal method</td><td>{@link thalweg.theory.guarantees.ProximalGuarantees}</td></tr>
 * <tr><td>subgradients, Frank–Wolfe, mirror descent</td><td>{@link thalweg.theory.guarantees.ConvexSetGuarantees}</td></tr>
 * <tr><td>random coordinates or examples</td><td>{@link thalweg.theory.guarantees.StochasticGuarantees}</td></tr>
 * <tr><td>Newton, BFGS; the edge of stability; Adam</td><td>{@link thalweg.theory.guarantees.LocalGuarantees}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.guarantees;

import org.jspecify.annotations.NullMarked;
