package thalweg.generalization;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import thalweg.landscapes.FilterNormalization;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.networks.NetworkModel;
import thalweg.samples.Examples;
import thalweg.spectra.Lanczos;
import thalweg.spectra.LanczosQuadrature;

/**
 * The measures of {@link Complexity} of a trained classifier, beside its generalization gap.
 *
 * <pre>{@code
 * NetworkModel f = NetworkModel.softmax(network, train);
 * TrainingRun run = new Training(new Adam(0.01), batches).epochs(50).run(f, start);
 * ComplexityMeasures measures = ComplexityMeasures.of(f, train, test, run.last(), start, 1);
 * measures.get(Complexity.SHARPNESS);
 * measures.gap();
 * }</pre>
 *
 * @param trainError the share of wrong labels among the training examples
 * @param testError the share among the others
 * @param values of each measure; NaN where it is not defined
 */
public record ComplexityMeasures(
    double trainError, double testError, Map<Complexity, Double> values) {
  private static final int PROBES = 10;
  private static final double MOVE = 0.1;
  private static final double MARGIN_PERCENTILE = 0.1;

  /** Copies the map. */
  public ComplexityMeasures {
    values = Map.copyOf(values);
  }

  /**
   * Measures a network.
   *
   * @param f the risk it was trained on; its loss without dropout and penalty is what counts here
   * @param train the examples of f, with labels 0, 1, …
   * @param test examples it has not seen
   * @param w the trained parameters. Not modified.
   * @param start where training began. Not modified.
   * @param seed of random vectors and directions
   * @throws IllegalArgumentException if the network has no score for each class, or w or start are not its parameters
   */
  public static ComplexityMeasures of(
      NetworkModel f, Examples train, Examples test, double[] w, double[] start, long seed) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    Check.finite("start", Check.length("start", start, f.dimension()));
    Check.atLeast("the number of scores", f.network().output().count(), 2);
    NetworkModel loss = f.on(train);
    double[] margins = margins(f, w, train);
    double spectral = NetworkNorms.spectral(f.network(), f.whole(w));
    double margin = percentile(margins);
    Random random = new Random(seed);
    Map<Complexity, Double> values = new EnumMap<>(Complexity.class);
    values.put(Complexity.FROBENIUS_NORM, NetworkNorms.frobenius(f.network(), f.whole(w)));
    values.put(Complexity.SPECTRAL_NORM, spectral);
    values.put(Complexity.PATH_NORM, NetworkNorms.path(f.network(), f.whole(w)));
    values.put(Complexity.DISTANCE, Vectors.distance(w, start));
    values.put(Complexity.SPECTRAL_OVER_MARGIN, margin > 0 ? spectral / margin : Double.NaN);
    values.put(
        Complexity.SHARPNESS,
        new Lanczos(1e-3, 100, random.nextLong()).largest(loss, w, 1).first());
    values.put(
        Complexity.TRACE,
        w.length * new LanczosQuadrature(1, PROBES, random.nextLong()).of(loss, w).moment(1));
    values.put(Complexity.PERTURBATION, rise(loss, w, random));
    return new ComplexityMeasures(errors(margins), errors(margins(f, w, test)), values);
  }

  /** \(s_y-\max_{j\ne y}s_j\) of each example: positive where the label is right. */
  private static double[] margins(NetworkModel f, double[] w, Examples examples) {
    DMatrixRMaj scores = f.scores(w, examples.x());
    double[] margins = new double[examples.size()];
    for (int i = 0; i < margins.length; i++) {
      int y = label(examples.y()[i], scores.numCols);
      double other = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < scores.numCols; j++) {
        other = j == y ? other : Math.max(other, scores.get(i, j));
      }
      margins[i] = scores.get(i, y) - other;
    }
    return margins;
  }

  private static int label(double y, int classes) {
    if (y != Math.rint(y) || y < 0 || y >= classes) {
      throw new IllegalArgumentException(
          "label must be one of 0, 1, …, %d but was %s".formatted(classes - 1, y));
    }
    return (int) y;
  }

  private static double errors(double[] margins) {
    return Arrays.stream(margins).filter(each -> !(each > 0)).count() / (double) margins.length;
  }

  private static double percentile(double[] margins) {
    double[] ascending = margins.clone();
    Arrays.sort(ascending);
    return ascending[(int) (MARGIN_PERCENTILE * (ascending.length - 1))];
  }

  private static double rise(NetworkModel loss, double[] w, Random random) {
    double sum = 0;
    for (int k = 0; k < PROBES; k++) {
      double[] moved = w.clone();
      Vectors.axpy(MOVE, FilterNormalization.random(loss, w, random.nextLong()), moved);
      sum += loss.value(moved);
    }
    return sum / PROBES - loss.value(w);
  }

  /** A measure; NaN where it is not defined. */
  public double get(Complexity measure) {
    return values.getOrDefault(measure, Double.NaN);
  }

  /** The generalization gap: test error less training error. */
  public double gap() {
    return testError - trainError;
  }

  @Override
  public String toString() {
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "training error %.4g, test error %.4g, gap %.4g",
                trainError,
                testError,
                gap()));
    for (Complexity each : Complexity.values()) {
      words.append(String.format(Locale.ROOT, "%n%s: %.4g", each.words(), get(each)));
    }
    return words.toString();
  }
}
