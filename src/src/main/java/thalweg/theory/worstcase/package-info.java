/**
 * The exact worst case of your own method: performance estimation.
 *
 * <pre>{@code
 * FixedStepMethod method = Methods.heavyBall(0.28, 0.3, 5).with(4, 4, 0.5);
 * WorstCase worst = PerformanceEstimation.of(FunctionClass.smoothConvex(3.5), method, Start.distance(1), PerformanceMeasure.GAP).solve();
 * }</pre>
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>how bad can my method end?</td><td>{@link thalweg.theory.worstcase.PerformanceEstimation}</td></tr>
 * <tr><td>what are its step sizes?</td><td>{@link thalweg.theory.worstcase.Methods} for known methods, {@link
 *     thalweg.theory.worstcase.FixedStepMethod} for your own, {@link thalweg.theory.worstcase.ProximalMethod} with a penalty</td></tr>
 * <tr><td>on which function does it end so?</td><td>the points of {@link thalweg.theory.worstcase.WorstCase}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.worstcase;

import org.jspecify.annotations.NullMarked;
