/**
 * Finite sums: methods that look at one example at a time and still converge linearly.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem</th><th>use</th></tr>
 * <tr><td>a sum over examples, little memory</td><td>{@link Svrg}</td></tr>
 * <tr><td>a sum over examples, and room for a gradient of each</td><td>{@link Saga}</td></tr>
 * <tr><td>a sum over examples, many passes</td><td>{@link Sarah}</td></tr>
 * <tr><td>an update rule of {@code thalweg.optimizers}, such as Adam</td><td>{@code thalweg.training.FullBatch}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.stochastic;

import org.jspecify.annotations.NullMarked;
