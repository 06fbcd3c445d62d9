/**
 * The loop around an optimizer, and when to leave it.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem is …</th><th>use</th></tr>
 * <tr><td>to run an update rule (SGD, Adam, …) on the whole objective, and get a {@link thalweg.runs.Solution}</td>
 *     <td>{@link thalweg.training.FullBatch}: {@code new FullBatch(new Adam(0.1)).minimize(f, start, stop)}</td></tr>
 * <tr><td>to end where the validation error is least, with any solver</td>
 *     <td>{@link thalweg.training.EarlyStopping}: {@code Stop.after(10_000).orWhen(early)}, then {@code
 *     early.bestPoint()}</td></tr>
 * <tr><td>to run an update rule on mini-batches</td>
 *     <td>{@link thalweg.training.Training}; or {@link thalweg.samples.Batches} and {@link
 *     thalweg.functions.FiniteSum#batchGradient} in a loop of four lines that is yours</td></tr>
 * <tr><td>to minimize a smooth function and no more</td>
 *     <td>no update rule but a solver, {@link thalweg.solvers.newton.Lbfgs}; see {@link thalweg.solvers}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.training;

import org.jspecify.annotations.NullMarked;
