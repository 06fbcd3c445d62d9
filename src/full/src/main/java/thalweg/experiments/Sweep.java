package thalweg.experiments;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import thalweg.math.Check;

/**
 * One assumption varied over several values, each tried with several seeds: the data of a learning curve (the setting
 * is the number of training examples) or of a choice of λ.
 *
 * @param name what is varied, with its unit
 * @param settings the values tried
 * @param errors one row a setting, one column a seed
 * @param planned how many settings were asked for; more than there are if the sweep was interrupted
 */
public record Sweep(String name, double[] settings, Errors[][] errors, int planned) {

  /**
   * Runs every setting with every seed, in order. An interruption keeps the settings that were finished.
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
    Errors[][] errors = new Errors[settings.length][seeds];
    for (int i = 0; i < settings.length; i++) {
      for (int seed = 0; seed < seeds; seed++) {
        if (Thread.interrupted()) {
          return finished(name, settings, errors, i);
        }
        errors[i][seed] = trial.run(settings[i], seed);
      }
    }
    return new Sweep(name, settings.clone(), errors, settings.length);
  }

  private static Sweep finished(String name, double[] settings, Errors[][] errors, int rows) {
    if (rows == 0) {
      throw new IllegalStateException(
          "the sweep over " + name + " was interrupted before its first setting was finished");
    }
    return new Sweep(
        name, Arrays.copyOf(settings, rows), Arrays.copyOf(errors, rows), settings.length);
  }

  /** The mean training error at each setting. */
  public double[] meanTrain() {
    return means(Errors::train);
  }

  /** The mean validation error at each setting. */
  public double[] meanValidation() {
    return means(Errors::validation);
  }

  /** The standard deviation (n − 1) of the training error over seeds at each setting; 0 for one seed. */
  public double[] sdTrain() {
    return deviations(Errors::train);
  }

  /** The standard deviation (n − 1) of the validation error over seeds at each setting; 0 for one seed. */
  public double[] sdValidation() {
    return deviations(Errors::validation);
  }

  /** The training errors, one row a seed and one column a setting, as charts of bands take them. */
  public double[][] trainRuns() {
    return runs(Errors::train);
  }

  /** The validation errors, one row a seed and one column a setting. */
  public double[][] validationRuns() {
    return runs(Errors::validation);
  }

  /** The setting with the smallest mean validation error. */
  public double best() {
    double[] mean = meanValidation();
    int best = 0;
    for (int i = 1; i < mean.length; i++) {
      if (mean[i] < mean[best]) {
        best = i;
      }
    }
    return settings[best];
  }

  private double[][] runs(ToDoubleFunction<Errors> part) {
    double[][] runs = new double[errors[0].length][errors.length];
    for (int seed = 0; seed < runs.length; seed++) {
      for (int i = 0; i < errors.length; i++) {
        runs[seed][i] = part.applyAsDouble(errors[i][seed]);
      }
    }
    return runs;
  }

  private double[] means(ToDoubleFunction<Errors> part) {
    double[] means = new double[settings.length];
    for (int i = 0; i < means.length; i++) {
      for (Errors e : errors[i]) {
        means[i] += part.applyAsDouble(e) / errors[i].length;
      }
    }
    return means;
  }

  private double[] deviations(ToDoubleFunction<Errors> part) {
    double[] means = means(part);
    double[] deviations = new double[settings.length];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (Errors e : errors[i]) {
        double difference = part.applyAsDouble(e) - means[i];
        sum += difference * difference;
      }
      deviations[i] = errors[i].length == 1 ? 0 : Math.sqrt(sum / (errors[i].length - 1));
    }
    return deviations;
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
    if (settings.length < planned) {
      text.append(
          String.format("%n(interrupted after %d of %d settings)", settings.length, planned));
    }
    return text.toString();
  }
}
