package thalweg.diagnosis;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.functions.FiniteSum;
import thalweg.losses.ExampleLoss;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.networks.NetworkModel;
import thalweg.networks.Parameter;
import thalweg.samples.Examples;

/**
 * What a diagnosis asks of any model.
 *
 * @param mean the mean loss on some examples, without a penalty
 * @param scorer the scores, one a row, from parameters and examples
 * @param loss the loss of each training example
 * @param intercepts how many parameters at the end are intercepts of the scores
 * @param network the network, if it is one
 */
record Model(
    Function<Examples, FiniteSum> mean,
    BiFunction<double[], DMatrixRMaj, DMatrixRMaj> scorer,
    ExampleLoss loss,
    int intercepts,
    @Nullable NetworkModel network) {

  /** The numbers of a linear model. */
  static Model of(LinearModel f, Examples train) {
    return new Model(
        f::on,
        (w, x) -> DMatrixRMaj.wrap(x.numRows, 1, f.scores(w, x)),
        f.exampleLoss(),
        f.dimension() - train.dimension(),
        null);
  }

  /** Those of one with several classes. */
  static Model of(MulticlassModel f) {
    return new Model(f::on, f::scores, f.exampleLoss(), f.classes(), null);
  }

  /** Those of a network. */
  static Model of(NetworkModel f) {
    Parameter last = f.parameters().get(f.parameters().size() - 1);
    boolean shifted =
        last.role() == Parameter.Role.SHIFT && last.shape().count() == f.network().output().count();
    return new Model(f::on, f::scores, f.exampleLoss(), shifted ? last.shape().count() : 0, f);
  }

  /** The mean loss on some examples, without a penalty. */
  FiniteSum on(Examples examples) {
    return mean.apply(examples);
  }

  /** The scores of examples, one a row. */
  DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
    return scorer.apply(w, x);
  }

  /** Whether it has running statistics, so that a function of some examples is not what is trained. */
  boolean isNormalized() {
    return network != null && network.statistics().length > 0;
  }
}
