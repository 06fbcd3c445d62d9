/**
 * How well a model does on examples it has not seen, and what that depends on.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>what happens as a model gets more features than there are examples?</td><td>{@link thalweg.generalization.RandomFeatureSweep}</td></tr>
 * <tr><td>is the error one of bias or of variance?</td><td>{@link thalweg.generalization.BiasVariance}, {@link thalweg.generalization.ZeroOneDecomposition}</td></tr>
 * <tr><td>is stopping early a penalty?</td><td>{@link thalweg.generalization.EarlyStoppingComparison}, {@link thalweg.generalization.GradientFlow}</td></tr>
 * <tr><td>which property of a trained network goes with its gap?</td><td>{@link thalweg.generalization.ComplexityMeasures}, {@link thalweg.generalization.GapCorrelation}</td></tr>
 * </table>
 *
 * <p>Learning curves, and the gap by epoch or by a setting, are sweeps of the room {@code experiments}. An interrupt ends each of them
 * and stays set; what was computed is kept, and the result says how far it came.
 */
@NullMarked
package thalweg.generalization;

import org.jspecify.annotations.NullMarked;
