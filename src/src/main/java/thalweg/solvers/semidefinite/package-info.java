/**
 * Semidefinite programs: a linear objective and linear equations over symmetric matrices without negative eigenvalues.
 *
 * <pre>{@code
 * // The smallest eigenvalue of a symmetric matrix: min <A, X> where tr X = 1, X ⪰ 0.
 * SemidefiniteProgram program = SemidefiniteProgram.over(n)
 *     .minimizing(SparseSymmetric.of(a))
 *     .equal(SparseSymmetric.identity(n), 1);
 * double smallest = new SemidefiniteInteriorPoint().solve(program).value();
 * }</pre>
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>you have …</th><th>use</th></tr>
 * <tr><td>a symmetric matrix that must have no negative eigenvalue</td><td>a block of a {@link
 *     thalweg.solvers.semidefinite.SemidefiniteProgram}</td></tr>
 * <tr><td>a nonnegative number, or the slack of an inequality</td><td>a block of size 1</td></tr>
 * <tr><td>free variables y with \(C-\sum_iy_iA_i\succeq0\) (a linear matrix inequality)</td><td>the dual: {@code y()} of the
 *     {@link thalweg.solvers.semidefinite.SemidefiniteSolution}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.solvers.semidefinite;

import org.jspecify.annotations.NullMarked;
