package thalweg.solvers.gradient;

/** When momentum that grows starts over. */
@FunctionalInterface
interface MomentumRestart {

  /** Whether the step just made, with this rise and this slope, went too far. */
  boolean holds(double rise, double slope);

  /** Nesterov's growing momentum for one run, started over where this rule holds. */
  default Momentum.Sequence sequence() {
    double[] t = {1};
    return (rise, slope) -> {
      double last = holds(rise, slope) ? 1 : t[0];
      t[0] = (1 + Math.sqrt(1 + 4 * last * last)) / 2;
      return (last - 1) / t[0];
    };
  }
}
