/**
 * Smooth objectives with a bound on each variable: L-BFGS-B.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>smooth, \(l\le w\le u\)</td><td>{@link LbfgsB}</td></tr>
 * <tr><td>a sum of squares with bounds</td><td>{@link thalweg.solvers.leastsquares.LevenbergMarquardt}</td></tr>
 * <tr><td>another convex set</td><td>the room {@link thalweg.solvers.sets}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.bounded;

import org.jspecify.annotations.NullMarked;
