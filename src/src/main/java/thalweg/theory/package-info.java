/**
 * Constants of a problem and checks of what a theorem assumes.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>is this function convex here?</td><td>{@link thalweg.theory.Convexity#byChords} from values, {@code byTangents}
 *     from gradients, {@code byCurvature} from Hessians</td></tr>
 * <tr><td>is this formula convex, and why?</td><td>{@link thalweg.theory.convexity}, which proves or refutes</td></tr>
 * <tr><td>what are μ, L and κ at this point?</td><td>{@link thalweg.theory.Curvature#at}</td></tr>
 * <tr><td>what is L, in too many dimensions for a matrix?</td><td>{@link thalweg.theory.PowerIteration#largest}</td></tr>
 * <tr><td>what are L, μ and κ of a real problem, and which step size follows?</td><td>{@link thalweg.theory.constants}</td></tr>
 * <tr><td>which kind of problem is this, and which solver suits it?</td><td>{@link thalweg.theory.problemclasses}</td></tr>
 * <tr><td>what is proved of my method, and does my run keep to it?</td><td>{@link thalweg.theory.guarantees}</td></tr>
 * <tr><td>what is the worst that can happen to a method of my own?</td><td>{@link thalweg.theory.worstcase}</td></tr>
 * <tr><td>is my point optimal, and what does each constraint cost?</td><td>{@link thalweg.theory.optimality}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory;

import org.jspecify.annotations.NullMarked;
