/**
 * A smooth function plus a penalty with kinks, by proximal steps.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>smooth + penalty, such as logistic loss + λ‖w‖₁</td><td>{@link Fista}</td></tr>
 * <tr><td>the same, and the plain method for comparison</td><td>{@link ProximalGradient}</td></tr>
 * <tr><td>lasso and elastic net on a design matrix</td><td>{@link CoordinateDescent}; all λ at once: {@link LassoPath}</td></tr>
 * <tr><td>one function whose proximal step is cheap</td><td>{@link ProximalPoint}</td></tr>
 * <tr><td>two functions whose proximal steps are cheap</td><td>{@link Admm}, {@link DouglasRachford}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.proximal;

import org.jspecify.annotations.NullMarked;
