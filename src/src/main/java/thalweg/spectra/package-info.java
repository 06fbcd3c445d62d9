/**
 * Eigenvalues of a Hessian from Hessian–vector products alone.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>the largest or smallest eigenvalues, with an error</td><td>{@link thalweg.spectra.Lanczos#largest}, {@code smallest}</td></tr>
 * <tr><td>both ends at once, and how far beyond them there may be another</td><td>{@link thalweg.spectra.Lanczos#interval}</td></tr>
 * <tr><td>how are all eigenvalues distributed?</td><td>{@link thalweg.spectra.LanczosQuadrature}</td></tr>
 * <tr><td>the whole matrix of a small problem, checked</td><td>{@link thalweg.spectra.SymmetricHessian}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.spectra;

import org.jspecify.annotations.NullMarked;
