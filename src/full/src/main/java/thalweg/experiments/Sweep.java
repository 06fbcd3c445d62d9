package thalweg.experiments;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.math.Moments;
import thalweg.math.Parallel;
import thalweg.math.PartListener;

/**
 * One assumption varied over several values, each tried with several seeds: the data of a learning curve (the setting
 * is the number of training examples) or of a choice of λ.
 *
 * <p>An interrupt ends it and stays set. Only settings whose seeds had all been tried before are kept; {@link
 * #interrupted}, {@link #toString} and the title of its chart say so.
 *
 * <pre>{@code
 * Sweep sweep = Sweep.over("λ", new double[] {1e-3, 1e-2, 0.1, 1}, 5, (lambda, seed) -> {
 *   Split split = Split.random(all.size(), 0.25, seed);
 *   double[] w = new Ridge(lambda).fit(split.train(all));
 *   LinearModel f = LinearModel.regression(split.train(all));
 *   return new Errors(f.value(w), f.on(split.test(all)).value(w));
 * });
 * double lambda = sweep.best();
 * }</pre>
 *
 * @param name what is varied, with its unit
 * @param settings the values tried
 * @param errors one row a setting, one column a seed
 * @param planned how many settings were asked for; more than there are if the sweep was interrupted
 */
public record Sweep(String name, double[] settings, Errors[][] errors, int planned) {

  /**
   * Runs every setting with every seed, in order.
   *
   * @param name what is varied, with its unit
   * @param settings the values to try; at least one
   * @param seeds how many seeds, 0 … seeds − 1; at least 1
   * @param trial the run
   * @throws IllegalStateException if it was interrupted before the first setting was finished
   */
  public static Sweep over(String name, double[] settings, int seeds, Trial trial) {
    Check.atLeast("number of settings", settings.length, 1);
    Check.atLeast("seeds", seeds, 1);
    Errors[][] errors = new Errors[settings.length][];
    int finished = 0;
    for (double setting : settings) {
      Errors[] row = row(setting, seeds, trial);
      if (row == null) {
        break;
      }
      errors[finished++] = row;
    }
    return finished(name, settings, errors, finished);
  }

  /**
   * The same on several threads at a time, with progress. Each run depends on its setting and seed alone, so the number of threads
   * changes nothing but the time.
   *
   * @param trial the run; a pure function, called by several threads at a time
   * @param listener is told after each run
   */
  public static Sweep over(
      String name, double[] settings, int seeds, Trial trial, PartListener listener) {
    Check.atLeast("number of settings", settings.length, 1);
    Check.atLeast("seeds", seeds, 1);
    Errors[][] errors = new Errors[settings.length][seeds];
    boolean[] done =
        Parallel.untilInterrupted(
            settings.length * seeds,
            k -> errors[k / seeds][k % seeds] = trial.run(settings[k / seeds], k % seeds),
            listener);
    int runs = 0;
    while (runs < done.length && done[runs]) {
      runs++;
    }
    return finished(name, settings, errors, runs / seeds);
  }

  /** The settings whose seeds are all there. */
  private static Sweep finished(String name, double[] settings, Errors[][] errors, int count) {
    if (count == 0) {
      throw new IllegalStateException(
          "the sweep over " + name + " was interrupted before its first setting was finished");
    }
    return new Sweep(
        name, Arrays.copyOf(settings, count), Arrays.copyOf(errors, count), settings.length);
  }

  /** One setting with every seed; null if it was interrupted. */
  private static Errors @Nullable [] row(double setting, int seeds, Trial trial) {
    Errors[] row = new Errors[seeds];
    for (int k = 0; k < seeds; k++) {
      long seed = k;
      Errors errors = Interruption.orNone(() -> trial.run(setting, seed));
      if (errors == null) {
        return null;
      }
      row[k] = errors;
    }
    return row;
  }

  /** Whether an interrupt ended it before all settings were finished. */
  public boolean interrupted() {
    return settings.length < planned;
  }

  /** The mean training error at each setting. */
  public double[] meanTrain() {
    return each(row -> of(row, Errors::train).mean());
  }

  /** The mean validation error at each setting. */
  public double[] meanValidation() {
    return each(row -> of(row, Errors::validation).mean());
  }

  /** The standard deviation (n − 1) of the training error over seeds at each setting; 0 for one seed. */
  public double[] sdTrain() {
    return each(row -> row.length == 1 ? 0 : of(row, Errors::train).sampleDeviation());
  }

  /** The standard deviation (n − 1) of the validation error over seeds at each setting; 0 for one seed. */
  public double[] sdValidation() {
    return each(row -> row.length == 1 ? 0 : of(row, Errors::validation).sampleDeviation());
  }

  /** The mean generalization gap, validation minus training error, at each setting. */
  public double[] meanGap() {
    return each(row -> of(row, Errors::gap).mean());
  }

  /** The standard deviation (n − 1) of the gap over seeds at each setting; 0 for one seed. */
  public double[] sdGap() {
    return each(row -> row.length == 1 ? 0 : of(row, Errors::gap).sampleDeviation());
  }

  /** The training errors, one row a seed and one column a setting, as charts of bands take them. */
  public double[][] trainRuns() {
    return runs(Errors::train);
  }

  /** The validation errors, one row a seed and one column a setting. */
  public double[][] validationRuns() {
    return runs(Errors::validation);
  }

  /**
   * The setting with the smallest mean validation error, among those finished.
   *
   * @throws IllegalStateException if no mean is finite
   */
  public double best() {
    double[] mean = meanValidation();
    return IntStream.range(0, mean.length)
        .filter(i -> Double.isFinite(mean[i]))
        .boxed()
        .min((a, b) -> Double.compare(mean[a], mean[b]))
        .map(i -> settings[i])
        .orElseThrow(
            () -> new IllegalStateException("no setting of " + name + " has a finite mean error"));
  }

  private double[] each(ToDoubleFunction<Errors[]> number) {
    return Arrays.stream(errors).mapToDouble(number).toArray();
  }

  private static Moments of(Errors[] row, ToDoubleFunction<Errors> part) {
    return Moments.of(Arrays.stream(row).mapToDouble(part).toArray());
  }

  private double[][] runs(ToDoubleFunction<Errors> part) {
    return IntStream.range(0, errors[0].length)
        .mapToObj(seed -> each(row -> part.applyAsDouble(row[seed])))
        .toArray(double[][]::new);
  }

  /** One line a setting: mean ± standard deviation over seeds. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name + ": training error, validation error");
    for (int i = 0; i < settings.length; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n%.6g: %.4g ± %.2g, %.4g ± %.2g",
              settings[i],
              meanTrain()[i],
              sdTrain()[i],
              meanValidation()[i],
              sdValidation()[i]));
    }
    if (interrupted()) {
      text.append(
          String.format("%n(interrupted after %d of %d settings)", settings.length, planned));
    }
    return text.toString();
  }
}
