package thalweg.diagnosis;

import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;
import thalweg.functions.FiniteSum;
import thalweg.losses.ExampleLoss;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.networks.NetworkModel;
import thalweg.networks.Parameter;
import thalweg.samples.Examples;

/** What a diagnosis asks of any model. */
interface Model {

  /** The mean loss on some examples, without a penalty. */
  FiniteSum on(Examples examples);

  /** The scores of examples, one a row. */
  DMatrixRMaj scores(double[] w, DMatrixRMaj x);

  /** The loss of each training example. */
  ExampleLoss loss();

  /** How many parameters at the end are intercepts of the scores. */
  int intercepts();

  /** Whether it has running statistics, so that a function of some examples is not what is trained. */
  default boolean isNormalized() {
    NetworkModel network = network();
    return network != null && network.statistics().length > 0;
  }

  /** The network, if it is one. */
  default @Nullable NetworkModel network() {
    return null;
  }

  /** The numbers of a linear model. */
  static Model of(LinearModel f, Examples train) {
    int intercepts = f.dimension() - train.dimension();
    return new Model() {
      @Override
      public FiniteSum on(Examples examples) {
        return f.on(examples);
      }

      @Override
      public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
        return DMatrixRMaj.wrap(x.numRows, 1, f.scores(w, x));
      }

      @Override
      public ExampleLoss loss() {
        return f.exampleLoss();
      }

      @Override
      public int intercepts() {
        return intercepts;
      }
    };
  }

  /** Those of one with several classes. */
  static Model of(MulticlassModel f) {
    return new Model() {
      @Override
      public FiniteSum on(Examples examples) {
        return f.on(examples);
      }

      @Override
      public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
        return f.scores(w, x);
      }

      @Override
      public ExampleLoss loss() {
        return f.exampleLoss();
      }

      @Override
      public int intercepts() {
        return f.classes();
      }
    };
  }

  /** Those of a network. */
  static Model of(NetworkModel f) {
    Parameter last = f.parameters().get(f.parameters().size() - 1);
    boolean shifted =
        last.role() == Parameter.Role.SHIFT && last.shape().count() == f.network().output().count();
    return new Model() {
      @Override
      public FiniteSum on(Examples examples) {
        return f.on(examples);
      }

      @Override
      public DMatrixRMaj scores(double[] w, DMatrixRMaj x) {
        return f.scores(w, x);
      }

      @Override
      public ExampleLoss loss() {
        return f.exampleLoss();
      }

      @Override
      public int intercepts() {
        return shifted ? last.shape().count() : 0;
      }

      @Override
      public NetworkModel network() {
        return f;
      }
    };
  }
}
