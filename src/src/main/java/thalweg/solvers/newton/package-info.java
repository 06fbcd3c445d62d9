/**
 * Methods that learn or use curvature: Newton, quasi-Newton, conjugate gradients, trust regions.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>smooth, without bounds: the one to try first</td><td>{@link Lbfgs}</td></tr>
 * <tr><td>up to some hundred variables</td><td>{@link Bfgs}</td></tr>
 * <tr><td>Hessian at hand, up to some hundred variables</td><td>{@link Newton}</td></tr>
 * <tr><td>Hessian–vector products at hand, many variables</td><td>{@link NewtonCg}</td></tr>
 * <tr><td>the same, and saddles on the way</td><td>{@link TrustRegion}</td></tr>
 * <tr><td>a convex quadratic, or Ax = b with A positive definite</td><td>{@link ConjugateGradient}</td></tr>
 * <tr><td>very many variables, no room for L-BFGS's pairs</td><td>{@link NonlinearConjugateGradient}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.newton;

import org.jspecify.annotations.NullMarked;
