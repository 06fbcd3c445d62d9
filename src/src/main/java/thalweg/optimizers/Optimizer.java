package thalweg.optimizers;

import thalweg.schedules.Schedule;

/**
 * An update rule that sees only gradients; a record of settings that any number of runs may share.
 *
 * <p>To write one: keep the settings in a record, ask the run's memory to {@linkplain Memory#admit admit} it and for its
 * vectors in {@link #start(Memory)}, and return the update as a lambda. What wraps a rule is a rule: {@code new
 * Adam(0.01).clippedByNorm(1).accumulating(4)} takes four gradients, clips their mean, and hands it to Adam. The last
 * one said acts first on a gradient.
 */
public interface Optimizer {

  /** The step size, which wrappers and plots ask for. */
  Schedule learningRate();

  /**
   * Starts a run in the given memory: a fresh one, or one that was saved.
   *
   * @param memory where the rule keeps its vectors
   * @throws IllegalArgumentException if the memory is another rule's
   */
  Stepper start(Memory memory);

  /**
   * Starts a run with fresh memory.
   *
   * @param dimension the number of parameters; at least 1
   */
  default Stepper start(int dimension) {
    return start(new Memory(dimension));
  }

  /** This rule on gradients whose entries are cut to [−largest, largest]; see {@link ClippedByValue}. */
  default Optimizer clippedByValue(double largest) {
    return new ClippedByValue(this, largest);
  }

  /** This rule on gradients that are at most so long; see {@link ClippedByNorm}. */
  default Optimizer clippedByNorm(double longest) {
    return new ClippedByNorm(this, longest);
  }

  /** This rule without gradients that are not finite, up to so many in a row; see {@link AppliedIfFinite}. */
  default Optimizer skippingNotFinite(int mostInARow) {
    return new AppliedIfFinite(this, mostInARow);
  }

  /** This rule on gradients without the mean of each of so many rows; see {@link Centralized}. */
  default Optimizer centralized(int rows) {
    return new Centralized(this, rows);
  }

  /** This rule on gradients with Gaussian noise of a variance that fades; see {@link GradientNoise}. */
  default Optimizer withNoise(double variance, long seed) {
    return new GradientNoise(this, variance, seed);
  }

  /** This rule on g + λw, the gradient with an L2 penalty; see {@link WeightDecay}. */
  default Optimizer withWeightDecay(double lambda) {
    return new WeightDecay(this, lambda);
  }

  /** This rule after the parameters have shrunk by αλ; see {@link DecoupledWeightDecay}. */
  default Optimizer withDecoupledDecay(double lambda) {
    return new DecoupledWeightDecay(this, lambda);
  }

  /** This rule once every so many gradients, on their mean; see {@link Accumulated}. */
  default Optimizer accumulating(int gradients) {
    return new Accumulated(this, gradients);
  }

  /** This rule with slow weights that follow every so many steps by a share of the way; see {@link Lookahead}. */
  default Optimizer lookingAhead(int period, double share) {
    return new Lookahead(this, period, share);
  }

  /** This rule, handing over the mean of all its points; see {@link PolyakAverage}. */
  default Optimizer averaged() {
    return averagedAfter(0);
  }

  /** This rule, handing over the mean of its points after so many steps; see {@link PolyakAverage}. */
  default Optimizer averagedAfter(int steps) {
    return new PolyakAverage(this, steps);
  }

  /** This rule, handing over an average that keeps the share β at each step; see {@link ExponentialAverage}. */
  default Optimizer exponentiallyAveraged(double beta) {
    return new ExponentialAverage(this, beta);
  }

  /** This rule without the need for a falling step size, β = 0.9; see {@link ScheduleFree}. */
  default Optimizer scheduleFree() {
    return scheduleFree(0.9);
  }

  /** This rule without the need for a falling step size; see {@link ScheduleFree}. */
  default Optimizer scheduleFree(double beta) {
    return new ScheduleFree(this, beta);
  }
}
