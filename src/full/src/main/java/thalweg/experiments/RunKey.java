package thalweg.experiments;

import java.util.Locale;
import thalweg.math.Check;

/**
 * All that the bits of a run's value depend on. The code of the measurement is not among it, for nothing can tell whether two lambdas
 * are the same: give an experiment another name when you change what it measures.
 *
 * @param experiment the name of the experiment
 * @param setting what was assumed
 * @param seed the seed
 * @param budget what it might spend
 * @param data the checksum of the data, or an empty text
 * @param java the version of Java, the processor's kind and whether the Vector API takes part
 * @param thalweg the version of the library
 */
public record RunKey(
    String experiment,
    Setting setting,
    long seed,
    int budget,
    String data,
    String java,
    String thalweg) {

  /** Checks the budget. */
  public RunKey {
    Check.atLeast("budget", budget, 1);
  }

  /** The same run of any version on any data. */
  RunKey anywhere() {
    return new RunKey(experiment, setting, seed, budget, "", "", "");
  }

  /** {@code η = 0.1, seed 3}, and the budget unless it is 1. */
  @Override
  public String toString() {
    return "%s, seed %d%s"
        .formatted(
            setting, seed, budget == 1 ? "" : String.format(Locale.ROOT, ", budget %d", budget));
  }
}
