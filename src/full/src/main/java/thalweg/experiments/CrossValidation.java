package thalweg.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import thalweg.math.Check;
import thalweg.math.Moments;

/**
 * k-fold cross-validation: the same training repeated with each fold as the validation part in turn.
 *
 * <p>Everything that learns from data, standardizing included, belongs inside the trial. The folds' errors share
 * training rows, so {@link #standardError} is a guide and not an exact standard deviation of the mean: no unbiased
 * estimate of that exists.
 *
 * <p>An interrupt ends it and stays set. The fold it came in is dropped, since its training may have ended halfway, and
 * the means are those of the folds before; {@link #interrupted} and {@link #toString} say so.
 *
 * <pre>{@code
 * CrossValidation.over(KFold.random(all.size(), 5, 42), fold -> {
 *   Examples train = fold.train(all);
 *   Examples test = fold.test(all);
 *   LinearModel f = LinearModel.regression(train);
 *   double[] w = new Ridge(0.1).fit(train);
 *   return new Errors(f.value(w), f.on(test).value(w));
 * })  // training error 0.4821, validation error 0.5307 ± 0.02 (standard error over 5 folds)
 * }</pre>
 *
 * @param folds what each of the finished folds measured
 * @param planned k, how many folds were asked for; more than there are if it was interrupted
 * @see <a href="https://www.jmlr.org/papers/v5/grandvalet04a.html">Bengio and Grandvalet, No Unbiased Estimator of the Variance of K-Fold Cross-Validation (2004)</a>
 */
public record CrossValidation(List<Errors> folds, int planned) {

  /** Copies the folds; at least two are asked for and one is finished. */
  public CrossValidation {
    folds = List.copyOf(folds);
    Check.atLeast("number of folds", planned, 2);
    Check.atLeast("number of finished folds", folds.size(), 1);
    Check.atLeast("number of folds", planned, folds.size());
  }

  /** Of folds that are all finished. */
  public CrossValidation(List<Errors> folds) {
    this(folds, folds.size());
  }

  /**
   * Runs the trial once a fold, in order.
   *
   * @param <S> the kind of split, mostly {@code Split}
   * @param splits the folds, such as those of {@code KFold.grouped}
   * @param trial trains on a split's training rows and measures on both parts
   * @throws IllegalStateException if it was interrupted before the first fold was finished
   */
  public static <S> CrossValidation over(List<S> splits, Function<S, Errors> trial) {
    Check.atLeast("number of folds", splits.size(), 2);
    List<Errors> finished = new ArrayList<>();
    for (S split : splits) {
      Errors errors = Interruption.orNone(() -> trial.apply(split));
      if (errors == null) {
        break;
      }
      finished.add(errors);
    }
    if (finished.isEmpty()) {
      throw new IllegalStateException(
          "the cross-validation was interrupted before its first fold was finished");
    }
    return new CrossValidation(finished, splits.size());
  }

  /** Whether an interrupt ended it before all folds were finished. */
  public boolean interrupted() {
    return folds.size() < planned;
  }

  /** The mean training error over the finished folds. */
  public double meanTrain() {
    return of(Errors::train).mean();
  }

  /** The mean validation error over the finished folds: the estimate people report. */
  public double meanValidation() {
    return of(Errors::validation).mean();
  }

  /** The standard deviation (divisor one less) of the validation error over the finished folds; NaN for one. */
  public double sdValidation() {
    return of(Errors::validation).sampleDeviation();
  }

  /** \(s/\sqrt k\) with s the {@linkplain #sdValidation standard deviation} over the k finished folds. */
  public double standardError() {
    return sdValidation() / Math.sqrt(folds.size());
  }

  private Moments of(ToDoubleFunction<Errors> part) {
    return Moments.of(folds.stream().mapToDouble(part).toArray());
  }

  /** One line: both errors and the spread, and whether it was interrupted. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "training error %.4g, validation error %.4g ± %.2g (standard error over %d folds%s)",
        meanTrain(),
        meanValidation(),
        standardError(),
        folds.size(),
        interrupted() ? " of " + planned + ": interrupted" : "");
  }
}
