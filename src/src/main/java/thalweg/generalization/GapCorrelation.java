package thalweg.generalization;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.math.Parallel;
import thalweg.math.PartListener;
import thalweg.metrics.RankCorrelation;

/**
 * Which measures of complexity put trained networks in the order of their generalization gaps: Kendall's τ of each with the gap, over
 * networks that were trained with other settings.
 *
 * <p>τ = 1 if a larger measure always goes with a larger gap, 0 if it says nothing, −1 if it always goes with a smaller one. With n networks
 * chance alone gives a τ of about \(\sqrt{2(2n+5)/(9n(n-1))}\), see {@link #chance}.
 *
 * <pre>{@code
 * GapCorrelation gaps = GapCorrelation.over(12, k -> {
 *   TrainingRun run = new Training(new Sgd(rates[k % 4]), new Batches(train.size(), sizes[k / 4], k)).epochs(40).run(f, start);
 *   return ComplexityMeasures.of(f, train, test, run.last(), start, 1);
 * });
 * gaps.tau(Complexity.SHARPNESS);
 * }</pre>
 *
 * @param runs what was measured of each network
 * @param planned how many were planned
 * @see <a href="https://arxiv.org/abs/1912.02178">Jiang et al., Fantastic Generalization Measures and Where to Find Them (2020), §2.2</a>
 */
public record GapCorrelation(List<ComplexityMeasures> runs, int planned) {

  /** Copies the list. */
  public GapCorrelation {
    runs = List.copyOf(runs);
  }

  /**
   * Trains and measures so many networks.
   *
   * @param count how many; at least 2
   * @param run trains network k and measures it; a pure function, called by several threads at a time
   */
  public static GapCorrelation over(int count, IntFunction<ComplexityMeasures> run) {
    return over(count, run, PartListener.none());
  }

  /**
   * The same with progress.
   *
   * @param listener is told after each network
   * @throws IllegalStateException if it was interrupted before the second one was finished
   */
  public static GapCorrelation over(
      int count, IntFunction<ComplexityMeasures> run, PartListener listener) {
    Check.atLeast("count", count, 2);
    @Nullable ComplexityMeasures[] measured = new ComplexityMeasures[count];
    boolean[] done = Parallel.untilInterrupted(count, k -> measured[k] = run.apply(k), listener);
    List<ComplexityMeasures> finished =
        IntStream.range(0, count).filter(k -> done[k]).mapToObj(k -> measured[k]).toList();
    if (finished.size() < 2) {
      throw new IllegalStateException(
          "interrupted before two of %d networks were finished; there is no order of fewer"
              .formatted(count));
    }
    return new GapCorrelation(finished, count);
  }

  /**
   * Of those networks alone that came to fit their examples. One whose training ended early has a small gap beside a large error and moved
   * little, and that says nothing of the measure.
   *
   * @param trainError the largest training error that counts as fitted, in [0, 1]
   * @throws IllegalArgumentException if fewer than two networks are left
   */
  public GapCorrelation fitting(double trainError) {
    Check.inClosed("trainError", trainError, 0, 1);
    List<ComplexityMeasures> fitted =
        runs.stream().filter(each -> each.trainError() <= trainError).toList();
    if (fitted.size() < 2) {
      throw new IllegalArgumentException(
          "at least two networks must have a training error of at most %s but %d of %d have; train for longer"
              .formatted(trainError, fitted.size(), runs.size()));
    }
    return new GapCorrelation(fitted, interrupted() ? planned : fitted.size());
  }

  /** Kendall's τ of a measure with the gap; NaN if the measure is not defined for some network, or is the same for all. */
  public double tau(Complexity measure) {
    double[] values = values(measure);
    for (double each : values) {
      if (Double.isNaN(each)) {
        return Double.NaN;
      }
    }
    return RankCorrelation.kendall(values, gaps());
  }

  /** The standard deviation that τ has by chance where measure and gap have nothing to do with each other. */
  public double chance() {
    double n = runs.size();
    return Math.sqrt(2 * (2 * n + 5) / (9 * n * (n - 1)));
  }

  /** The gaps, network by network. */
  public double[] gaps() {
    return runs.stream().mapToDouble(ComplexityMeasures::gap).toArray();
  }

  /** A measure, network by network. */
  public double[] values(Complexity measure) {
    return runs.stream().mapToDouble(each -> each.get(measure)).toArray();
  }

  /** Whether an interrupt ended it before all networks were measured. */
  public boolean interrupted() {
    return runs.size() < planned;
  }

  /** One line a measure. */
  @Override
  public String toString() {
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "rank correlation with the gap over %d networks, ± %.2f by chance%s",
                runs.size(),
                chance(),
                interrupted() ? " (interrupted; %d were planned)".formatted(planned) : ""));
    for (Complexity each : Complexity.values()) {
      words.append(String.format(Locale.ROOT, "%n%s: %.2f", each.words(), tau(each)));
    }
    return words.toString();
  }
}
