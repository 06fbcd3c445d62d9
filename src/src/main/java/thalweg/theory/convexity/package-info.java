/**
 * Whether a function is convex, and why: proved by rules, refuted by a witness, or neither.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>is this formula convex, strongly convex, quasiconvex, smooth, Polyak–Łojasiewicz, and why?</td>
 *     <td>{@link thalweg.theory.convexity.ConvexityReport#of(thalweg.autodiff.Autodiff) ConvexityReport.of}, which prints its
 *     reasons as a tree</td></tr>
 * <tr><td>and on this box only?</td><td>the same with a {@link thalweg.constraints.Box}</td></tr>
 * <tr><td>what of a loss, a penalty, a model, a least-squares problem?</td><td>{@code ConvexityReport.of} of it</td></tr>
 * <tr><td>I have only values</td><td>{@link thalweg.theory.Convexity#byChords}, which can refute and not prove</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.convexity;

import org.jspecify.annotations.NullMarked;
