/**
 * What an objective looks like around a point and along a run.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your question is …</th><th>use</th></tr>
 * <tr><td>what does f do along a line, or between two minima?</td><td>{@link thalweg.landscapes.Profile}</td></tr>
 * <tr><td>what does f do on a plane?</td><td>{@link thalweg.landscapes.PlaneSlice} on a {@link thalweg.landscapes.Plane}</td></tr>
 * <tr><td>which random direction is fair to a network?</td><td>{@link thalweg.landscapes.FilterNormalization}</td></tr>
 * <tr><td>where are the critical points, and of which kind?</td><td>{@link thalweg.landscapes.CriticalPoints}</td></tr>
 * <tr><td>how long does a method stay at a saddle?</td><td>{@link thalweg.landscapes.SaddleEscape}</td></tr>
 * <tr><td>the largest or smallest eigenvalues of the Hessian, with an error</td><td>{@link thalweg.spectra.Lanczos}</td></tr>
 * <tr><td>how are all eigenvalues distributed?</td><td>{@link thalweg.spectra.LanczosQuadrature}</td></tr>
 * <tr><td>does λ_max stay below 2/η along a run?</td><td>{@link thalweg.landscapes.SharpnessRecorder}</td></tr>
 * <tr><td>is there a way around the barrier between two minima?</td><td>{@link thalweg.landscapes.BentPath}</td></tr>
 * </table>
 *
 * <p>An interrupt ends each of them and stays set; what was computed is kept, and the result says how far it came.
 */
@NullMarked
package thalweg.landscapes;

import org.jspecify.annotations.NullMarked;
