/**
 * How good predictions are: numbers, tables and curves from scores or probabilities and the truth, whatever model they came from.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>how far are predicted numbers off?</td><td>{@link thalweg.metrics.RegressionErrors}, or one of them from {@link
 *     thalweg.metrics.Metrics}</td></tr>
 * <tr><td>which classes are taken for which?</td><td>{@link thalweg.metrics.ConfusionTable}</td></tr>
 * <tr><td>does a score put class +1 above class −1?</td><td>{@link thalweg.metrics.RocCurve}; where +1 is rare,
 *     {@link thalweg.metrics.PrecisionRecallCurve}</td></tr>
 * <tr><td>are the probabilities right?</td><td>{@link thalweg.metrics.Metrics#logLoss(double[], double[]) logLoss}, {@link
 *     thalweg.metrics.Metrics#brier brier} and {@link thalweg.metrics.Calibration}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.metrics;

import org.jspecify.annotations.NullMarked;
