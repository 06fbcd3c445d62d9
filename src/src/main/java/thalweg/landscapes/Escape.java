package thalweg.landscapes;

import java.util.Locale;
import thalweg.runs.Solution;

/**
 * What {@link SaddleEscape} did.
 *
 * @param point where it ended: the point that noise did not lead away from, or the last iterate
 * @param value f there
 * @param settled whether noise did not lead away from it, so that it is taken for a minimum
 * @param escapes for each point that was left, the step at which noise was added and the number of steps until f had fallen
 * @param solution the whole run, with its trace
 */
public record Escape(
    double[] point, double value, boolean settled, int[][] escapes, Solution solution) {

  /** How many steps the first escape took; −1 if there was none. */
  public int firstEscape() {
    return escapes.length == 0 ? -1 : escapes[0][1];
  }

  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    for (int[] each : escapes) {
      words.append("noise at step ").append(each[0]).append(" led down in ").append(each[1]);
      words.append(each[1] == 1 ? " step; " : " steps; ");
    }
    return String.format(
        Locale.ROOT,
        "%s%s, value %.8g after %d steps",
        words,
        settled ? "settled where noise leads nowhere" : "ended before it settled",
        value,
        solution.iterations());
  }
}
