package thalweg.theory.convexity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thalweg.constraints.Box;

/** Refutes the Polyak–Łojasiewicz inequality by a point whose gradient is exactly zero and which is not the lowest. */
final class StationaryPoints {
  private static final int TRIALS = 200;

  private StationaryPoints() {}

  static Optional<Conclusion> refute(@Nullable FormulaValues f, Box domain, long seed) {
    if (f == null) {
      return Optional.empty();
    }
    Sampler sampler = new Sampler(domain, seed);
    for (double candidate : new double[] {0, 1, -1}) {
      double[] z = new double[domain.dimension()];
      Arrays.fill(z, candidate);
      if (!domain.contains(z, 0)) {
        continue;
      }
      Fact there = f.at(z);
      if (there == null || !isStationary(there)) {
        continue;
      }
      for (int k = 0; k < TRIALS; k++) {
        double[] y = sampler.point();
        double lower = f.value(y);
        if (lower < there.range.lo()) {
          Interval drop = there.range.minus(f.enclosure(y));
          if (drop.lo() > 0 && drop.isFinite()) {
            double middle = drop.lo() / 2 + drop.hi() / 2;
            return Optional.of(
                Conclusion.refuted(
                    "Polyak–Łojasiewicz",
                    new Witness(
                        Witness.Kind.STATIONARY, List.of(z, y), 0, middle, drop.hi() - middle)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether f is differentiable there with the gradient zero: no kink, and no derivative but 0. */
  static boolean isStationary(@Nullable Fact there) {
    Interval[] g = there == null ? null : there.gradient;
    if (there == null || g == null || !there.bounds.extremes().isFinite()) {
      return false;
    }
    for (Interval slope : g) {
      if (slope.lo() != 0 || slope.hi() != 0) {
        return false;
      }
    }
    return true;
  }
}
