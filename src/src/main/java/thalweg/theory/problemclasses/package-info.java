/**
 * The classes that problems fall into, and what suits each: solvers, guarantees, step sizes.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>what kind of problem is this, and which solver suits it?</td><td>{@link thalweg.theory.problemclasses.ProblemClass#of}</td></tr>
 * <tr><td>how many iterations are promised, with which step size?</td><td>{@link thalweg.theory.problemclasses.ProblemClass#advice()}</td></tr>
 * <tr><td>why does this solver not suit it?</td><td>{@link thalweg.theory.problemclasses.ProblemClass#advice(Class)}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.theory.problemclasses;

import org.jspecify.annotations.NullMarked;
