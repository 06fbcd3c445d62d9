/**
 * Data, loss and penalty made into an objective.
 *
 * <table>
 * <caption>Which to take</caption>
 * <tr><th>your problem is …</th><th>use</th></tr>
 * <tr><td>a number as target: linear regression with any loss</td>
 *     <td>{@link thalweg.models.LinearModel#regression LinearModel.regression}, or {@code LinearModel.of} with a {@link
 *     thalweg.losses.Loss}</td></tr>
 * <tr><td>the same with squared loss and an L2 penalty, at once</td><td>{@link thalweg.models.Ridge}</td></tr>
 * <tr><td>two classes, labels −1 and +1</td>
 *     <td>{@link thalweg.models.LinearModel#logistic LinearModel.logistic}</td></tr>
 * <tr><td>classes 0, 1, …, K−1</td>
 *     <td>{@link thalweg.models.MulticlassModel#softmax MulticlassModel.softmax}</td></tr>
 * <tr><td>an L1 penalty, or another with a kink</td>
 *     <td>{@link thalweg.models.LinearModel#onWeights onWeights} and a proximal solver</td></tr>
 * <tr><td>two classes with an L1 or elastic-net penalty, for one strength or a path of them</td>
 *     <td>{@link thalweg.models.SparseLogistic}</td></tr>
 * <tr><td>a linear support vector machine with many examples</td>
 *     <td>{@link thalweg.models.SvmDual} and {@link thalweg.models.DualCoordinateDescent}</td></tr>
 * <tr><td>a loss with straight pieces, exactly: support vector machine, quantiles</td>
 *     <td>{@link thalweg.models.PiecewiseLinearFit}</td></tr>
 * <tr><td>a boundary that is not straight, from a linear model</td>
 *     <td>{@link thalweg.models.RandomFourierFeatures}</td></tr>
 * <tr><td>a table with gaps, such as ratings</td>
 *     <td>{@link thalweg.models.MatrixFactorization} and {@link thalweg.models.AlternatingLeastSquares}</td></tr>
 * <tr><td>few directions in place of many features</td>
 *     <td>{@link thalweg.models.PrincipalComponents}; as an objective {@link thalweg.models.ReconstructionError}</td></tr>
 * <tr><td>groups of points, without any target</td><td>{@link thalweg.models.KMeans} and {@link thalweg.models.Lloyd}</td></tr>
 * <tr><td>more weights than examples, and no penalty</td>
 *     <td>{@link thalweg.math.Matrices#solveMinimumNorm}</td></tr>
 * <tr><td>how good are the predictions?</td><td>the package {@link thalweg.metrics}</td></tr>
 * </table>
 *
 * <p>A model may be shared by any number of threads, and evaluating it allocates nothing.
 */
@NullMarked
package thalweg.models;

import org.jspecify.annotations.NullMarked;
