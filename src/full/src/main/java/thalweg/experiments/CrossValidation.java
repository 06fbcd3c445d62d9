package thalweg.experiments;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import thalweg.math.Check;

/**
 * k-fold cross-validation: the same training repeated with each fold as the validation part in turn.
 *
 * <p>Everything that learns from data, standardizing included, belongs inside the trial. The folds' errors share
 * training rows, so {@link #standardError} is a guide and not an exact standard deviation of the mean: no unbiased
 * estimate of that exists.
 *
 * @param folds what each of the k folds measured
 * @see <a href="https://www.jmlr.org/papers/v5/grandvalet04a.html">Bengio and Grandvalet, No Unbiased Estimator of the Variance of K-Fold Cross-Validation (2004)</a>
 */
public record CrossValidation(List<Errors> folds) {

  /** Copies the folds; at least two. */
  public CrossValidation {
    folds = List.copyOf(folds);
    Check.atLeast("number of folds", folds.size(), 2);
  }

  /**
   * Runs the trial once a fold, in order.
   *
   * @param <S> the kind of split, mostly {@code Split}
   * @param splits the folds, such as those of {@code KFold.grouped}
   * @param trial trains on a split's training rows and measures on both parts
   */
  public static <S> CrossValidation over(List<S> splits, Function<S, Errors> trial) {
    return new CrossValidation(splits.stream().map(trial).toList());
  }

  /** The mean training error over the folds. */
  public double meanTrain() {
    return folds.stream().mapToDouble(Errors::train).sum() / folds.size();
  }

  /** The mean validation error over the folds: the estimate people report. */
  public double meanValidation() {
    return folds.stream().mapToDouble(Errors::validation).sum() / folds.size();
  }

  /** The standard deviation (k − 1) of the validation error over the folds. */
  public double sdValidation() {
    double mean = meanValidation();
    double sum = 0;
    for (Errors fold : folds) {
      sum += (fold.validation() - mean) * (fold.validation() - mean);
    }
    return Math.sqrt(sum / (folds.size() - 1));
  }

  /** \(s/\sqrt k\) with s the {@linkplain #sdValidation standard deviation} over the folds. */
  public double standardError() {
    return sdValidation() / Math.sqrt(folds.size());
  }

  /** One line: both errors and the spread. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "training error %.4g, validation error %.4g ± %.2g (standard error over %d folds)",
        meanTrain(),
        meanValidation(),
        standardError(),
        folds.size());
  }
}
