/**
 * Algorithms that minimize, a room for each kind of problem. All but the semidefinite one are a {@link thalweg.solvers.Solver}: a record of
 * settings, whose {@code minimize} returns a {@link thalweg.runs.Solution}.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>smooth, without constraints</td><td>{@link thalweg.solvers.newton}: take {@link thalweg.solvers.newton.Lbfgs}</td></tr>
 * <tr><td>smooth, with bounds</td><td>{@link thalweg.solvers.bounded}: {@link thalweg.solvers.bounded.LbfgsB}</td></tr>
 * <tr><td>a sum of squares</td><td>{@link thalweg.solvers.leastsquares}: {@link thalweg.solvers.leastsquares.LevenbergMarquardt}</td></tr>
 * <tr><td>a curve through data, with the errors of its parameters</td><td>{@link thalweg.solvers.leastsquares.CurveFit}</td></tr>
 * <tr><td>smooth + a penalty with kinks (lasso)</td><td>{@link thalweg.solvers.proximal}: {@link thalweg.solvers.proximal.Fista}</td></tr>
 * <tr><td>over a ball, a simplex, another convex set</td><td>{@link thalweg.solvers.sets}: {@link thalweg.solvers.sets.SpectralProjectedGradient}</td></tr>
 * <tr><td>linear and quadratic programs</td><td>{@link thalweg.solvers.constrained}: {@link thalweg.solvers.constrained.InteriorPoint}</td></tr>
 * <tr><td>semidefinite programs</td><td>{@link thalweg.solvers.semidefinite}: {@link thalweg.solvers.semidefinite.SemidefiniteInteriorPoint}</td></tr>
 * <tr><td>nonlinear constraints</td><td>{@link thalweg.solvers.constrained}: {@link thalweg.solvers.constrained.AugmentedLagrangian}</td></tr>
 * <tr><td>a mean over very many examples</td><td>{@link thalweg.solvers.stochastic}: {@link thalweg.solvers.stochastic.Saga}</td></tr>
 * <tr><td>values only</td><td>{@link thalweg.solvers.derivativefree}: {@link thalweg.solvers.derivativefree.CmaEs}</td></tr>
 * <tr><td>to see how gradient descent and momentum behave</td><td>{@link thalweg.solvers.gradient}</td></tr>
 * <tr><td>to run an update rule (SGD, Adam, …) on the whole objective</td><td>{@code thalweg.training.FullBatch}: {@code new FullBatch(new Adam(0.1)).minimize(f, start, stop)}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers;

import org.jspecify.annotations.NullMarked;
