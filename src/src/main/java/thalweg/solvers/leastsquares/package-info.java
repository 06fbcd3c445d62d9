/**
 * Sums of squares: linear ones in closed form, nonlinear ones by Gauss–Newton and Levenberg–Marquardt, and fits of curves to data with
 * the errors of their parameters.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>to fit a curve to data, with standard errors and bands</td><td>{@link CurveFit}</td></tr>
 * <tr><td>the same with outliers</td><td>{@link CurveFit#withLoss} and a {@link RobustLoss}</td></tr>
 * <tr><td>nonlinear residuals</td><td>{@link LevenbergMarquardt}</td></tr>
 * <tr><td>nonlinear residuals, bounds on the parameters</td><td>{@link BoundedLevenbergMarquardt}</td></tr>
 * <tr><td>nonlinear, small residuals, a good start</td><td>{@link GaussNewton}</td></tr>
 * <tr><td>linear, well conditioned, many rows</td><td>{@link NormalEquations}</td></tr>
 * <tr><td>linear</td><td>{@link QrLeastSquares}</td></tr>
 * <tr><td>linear, columns that depend on each other: the shortest solution</td><td>{@link SvdLeastSquares}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.leastsquares;

import org.jspecify.annotations.NullMarked;
