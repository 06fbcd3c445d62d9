package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thalweg.functions.Objective;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.Splitting;

/** The conditions of optimality of functions that are known by their proximal steps: a minimizer is where these stay. */
final class ConditionsByProx {
  private ConditionsByProx() {}

  /** 0 is a subgradient of f. */
  static Optimality at(Proximal problem, double[] w) {
    double size = size(Check.finite("w", Check.length("w", w, problem.dimension())));
    double slope = slope(problem, w, size);
    double[] zero = new double[w.length];
    return read(List.of(ProximalStep.of(problem.f(), w, zero, size, slope)), problem.f());
  }

  /** u is a subgradient of g, and −u one of f. */
  static Optimality at(Splitting problem, double[] w, double[] u) {
    double size = size(Check.finite("w", Check.length("w", w, problem.dimension())));
    Check.finite("multiplier", Check.length("multiplier", u, w.length));
    double[] minus = u.clone();
    Vectors.scale(-1, minus);
    double slope = Vectors.normInf(u);
    for (Proximable each : List.of(problem.f(), problem.g())) {
      slope = Math.max(slope, slope(Objective.of(w.length, each::value), w, size));
    }
    return read(
        List.of(
            ProximalStep.of(problem.f(), w, minus, size, slope),
            ProximalStep.of(problem.g(), w, u, size, slope)),
        problem.f(),
        problem.g());
  }

  private static double size(double[] w) {
    double largest = Vectors.normInf(w);
    return largest > 0 ? largest : 1;
  }

  /** γ: how much the function changes over ω to both sides, in relation to ω; 0 where it is not finite there. */
  private static double slope(Objective f, double[] w, double size) {
    double most = 0;
    for (int sign = -1; sign <= 1; sign += 2) {
      double[] there = w.clone();
      for (int i = 0; i < w.length; i++) {
        there[i] += sign * size * Math.cos(i + 1.0);
      }
      double change = Math.abs(f.value(there) - f.value(w)) / size;
      most = Double.isFinite(change) ? Math.max(most, change) : most;
    }
    return most;
  }

  /** The values are those where the steps lead: at w itself a set may be missed by rounding, and a value be infinite. */
  private static Optimality read(List<ProximalStep> steps, Proximable... functions) {
    double value = 0;
    double farthest = 0;
    double outside = 0;
    List<Multiplier> multipliers = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (int k = 0; k < functions.length; k++) {
      ProximalStep step = steps.get(k);
      value += functions[k].value(step.p());
      farthest = Math.max(farthest, step.stationarity());
      if (!Double.isFinite(step.value())) {
        outside = Math.max(outside, step.stationarity());
      }
      if (step.stationarity() > Optimality.TOLERANCE) {
        failures.add(step.leadsAway("a proximal step"));
      }
      multipliers.addAll(multipliers(functions[k], step));
    }
    if (outside > Optimality.TOLERANCE) {
      failures.add(
          0,
          "Feasibility fails: w lies where the function is infinite; take its proximal step first.");
    }
    return new Optimality(value, farthest, outside, 0, 0, multipliers, failures, Optional.empty());
  }

  /** What is known of a penalty or a set; a function that is known by its steps only has no constraints to name. */
  private static List<Multiplier> multipliers(Proximable function, ProximalStep step) {
    if (!(function instanceof Proximable.OfPenalty known)) {
      return List.of();
    }
    return known.penalty() instanceof Indicator constraint
        ? NormalCones.at(constraint.set(), step.p(), ConditionsOverSet.ACTIVE * step.size())
            .multipliers(step.n())
        : Kinks.at(known.penalty(), step.p(), step.n());
  }
}
