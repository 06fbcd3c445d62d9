/**
 * The constants of a real problem, L, μ, κ and their relatives, and what follows from them before a run.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>which step size, and how many iterations?</td><td>{@link thalweg.theory.constants.ProblemConstants#of}</td></tr>
 * <tr><td>what does a ball around a point look like, where no constant holds everywhere?</td><td>{@link
 *     thalweg.theory.constants.ProblemConstants#over}</td></tr>
 * <tr><td>the step sizes of an L and μ of my own</td><td>{@link thalweg.theory.constants.StepSizes}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.constants;

import org.jspecify.annotations.NullMarked;
