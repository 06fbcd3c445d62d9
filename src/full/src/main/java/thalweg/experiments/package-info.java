/**
 * Vary one assumption at a time, over seeds.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>how good is this training on data it has not seen?</td><td>{@link thalweg.experiments.CrossValidation}</td></tr>
 * <tr><td>how does it depend on one setting: λ, a degree, the number of examples?</td><td>{@link
 *     thalweg.experiments.Sweep}, drawn by {@code thalweg.plots.ErrorCurves}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.experiments;

import org.jspecify.annotations.NullMarked;
