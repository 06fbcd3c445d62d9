package thalweg.experiments;

import java.util.random.RandomGenerator;

/** A way to look for a good setting, such as {@link RandomSampling} or {@link GaussianProcessSearch}. */
public interface SearchStrategy {

  /**
   * Has settings evaluated until the budget is spent, or too small for what comes next.
   *
   * @param space the settings to choose from
   * @param evaluator measures settings and keeps the account
   * @param random for all draws of the strategy. Modified.
   * @throws IllegalArgumentException if the whole budget is too small to begin
   * @throws InterruptedException if a measurement was interrupted
   */
  void search(Space space, Evaluator evaluator, RandomGenerator random) throws InterruptedException;
}
