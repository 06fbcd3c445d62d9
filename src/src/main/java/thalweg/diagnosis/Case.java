package thalweg.diagnosis;

import org.jspecify.annotations.Nullable;
import thalweg.functions.FiniteSum;
import thalweg.math.Check;
import thalweg.models.LinearModel;
import thalweg.models.MulticlassModel;
import thalweg.networks.NetworkModel;
import thalweg.samples.Examples;

/**
 * What a run was to learn, and from what: the model, the function that was minimized, and the examples.
 *
 * <pre>{@code
 * Case it = Case.of(f, train).validating(validation);
 * }</pre>
 */
public final class Case {
  private final Model model;
  private final FiniteSum objective;
  private final Examples train;
  private final @Nullable Examples validation;

  private Case(Model model, FiniteSum objective, Examples train, @Nullable Examples validation) {
    if (train.size() != objective.size()) {
      throw new IllegalArgumentException(
          "train must hold the %d examples of the model but holds %d; give the set the model was made of"
              .formatted(objective.size(), train.size()));
    }
    Check.atLeast("the number of training examples", train.size(), 2);
    this.model = model;
    this.objective = objective;
    this.train = train;
    this.validation = validation;
  }

  /**
   * A linear model of one score.
   *
   * @param f what was minimized
   * @param train the examples f was made of
   */
  public static Case of(LinearModel f, Examples train) {
    return new Case(Model.of(f, train), f, train, null);
  }

  /** A linear model of a score for each class. */
  public static Case of(MulticlassModel f, Examples train) {
    return new Case(Model.of(f), f, train, null);
  }

  /** A network; f itself is left as it is, its running statistics included. */
  public static Case of(NetworkModel f, Examples train) {
    NetworkModel own = f.withStatistics(f.network().freshStatistics());
    return new Case(Model.of(own), own, train, null);
  }

  /**
   * The same with examples that the run does not learn from. Without them nothing can be said of overfitting, and all else is judged by
   * the training loss alone.
   *
   * @param examples with the features of the training set
   */
  public Case validating(Examples examples) {
    if (examples.dimension() != train.dimension()) {
      throw new IllegalArgumentException(
          "validation must have the %d features of the training set but has %d"
              .formatted(train.dimension(), examples.dimension()));
    }
    return new Case(model, objective, train, examples);
  }

  /** The same where the run minimized another function of the model's parameters, such as one written by hand. */
  public Case minimizing(FiniteSum other) {
    if (other.dimension() != objective.dimension()) {
      throw new IllegalArgumentException(
          "the function must have the %d parameters of the model but has %d"
              .formatted(objective.dimension(), other.dimension()));
    }
    return new Case(model, other, train, validation);
  }

  Model model() {
    return model;
  }

  FiniteSum objective() {
    return objective;
  }

  Examples train() {
    return train;
  }

  @Nullable Examples validation() {
    return validation;
  }
}
