/**
 * Vary one assumption at a time, over seeds.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>how good is this training on data it has not seen?</td><td>{@link thalweg.experiments.CrossValidation}</td></tr>
 * <tr><td>how does it depend on one number: λ, a degree, the number of examples?</td><td>{@link
 *     thalweg.experiments.Sweep}, drawn by {@code thalweg.plots.ErrorCurves}</td></tr>
 * <tr><td>do more examples help, and when does the gap open?</td><td>{@link thalweg.experiments.LearningCurve}, drawn by the
 *     same</td></tr>
 * <tr><td>is this better than that, or is it the luck of the seed?</td><td>{@link thalweg.experiments.Experiment#compare}, drawn by
 *     {@code thalweg.plots.ComparisonCharts}</td></tr>
 * <tr><td>which setting is the best of many, for a given budget?</td><td>{@link thalweg.experiments.Experiment#search}, drawn by {@code
 *     thalweg.plots.SearchCurves}</td></tr>
 * <tr><td>how good is what I chose, in the end?</td><td>{@link thalweg.experiments.TestSet}, which counts its readings</td></tr>
 * </table>
 *
 * <p>And of the searches:
 *
 * <table>
 * <caption>Which search to take</caption>
 * <tr><th>your runs are …</th><th>use</th></tr>
 * <tr><td>cheap, and there are one or two names</td><td>{@link thalweg.experiments.GridSearch}, for a table one can read</td></tr>
 * <tr><td>cheap, and there are many names</td><td>{@link thalweg.experiments.RandomSampling} or {@link thalweg.experiments.LatinHypercube}</td></tr>
 * <tr><td>expensive, and the value depends smoothly on a few names</td><td>{@link thalweg.experiments.GaussianProcessSearch}</td></tr>
 * <tr><td>long, and bad settings show early</td><td>{@link thalweg.experiments.SuccessiveHalving}</td></tr>
 * <tr><td>long, and it is not known whether they do</td><td>{@link thalweg.experiments.Hyperband}</td></tr>
 * </table>
 *
 * <p>Runs go on all cores; a {@link thalweg.experiments.SqliteStore} keeps them on the disk, with all that their bits depend on.
 */
@NullMarked
package thalweg.experiments;

import org.jspecify.annotations.NullMarked;
