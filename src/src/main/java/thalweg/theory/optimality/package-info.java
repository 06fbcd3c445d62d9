/**
 * Whether a point is optimal, what each constraint costs there, and how far its value can be from the best.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>does my point satisfy the conditions of Karush, Kuhn and Tucker, and which of them fails?</td><td>{@link
 *     thalweg.theory.optimality.Optimality}</td></tr>
 * <tr><td>by how much may f(w) be above the minimum?</td><td>{@link thalweg.theory.optimality.DualityGap}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.optimality;

import org.jspecify.annotations.NullMarked;
