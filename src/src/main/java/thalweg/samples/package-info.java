/**
 * The examples a model learns from, and what is done to them before it sees them.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem is …</th><th>use</th></tr>
 * <tr><td>features and targets in memory</td><td>{@link thalweg.samples.Examples}</td></tr>
 * <tr><td>a part to train on and one to judge by</td><td>{@link thalweg.samples.Split}; with one to choose by {@link
 *     thalweg.samples.ThreeWaySplit}</td></tr>
 * <tr><td>every row to judge once</td><td>{@link thalweg.samples.KFold}</td></tr>
 * <tr><td>features in different units</td><td>{@link thalweg.samples.Standardizer}</td></tr>
 * <tr><td>curves from a linear model</td><td>{@link thalweg.samples.PolynomialFeatures}</td></tr>
 * <tr><td>stochastic gradients</td><td>{@link thalweg.samples.Batches}</td></tr>
 * </table>
 */
@NullMarked
package thalweg.samples;

import org.jspecify.annotations.NullMarked;
