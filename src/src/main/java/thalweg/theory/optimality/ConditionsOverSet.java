package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.LinearOracle;
import thalweg.functions.Differentiable;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;

/** The conditions of optimality over a set. */
final class ConditionsOverSet {
  /** How near a boundary is active, in relation to the size of w. */
  static final double ACTIVE = 1e-9;

  /** How many multipliers of the wrong sign are named, the worst first. */
  private static final int NAMED = 3;

  private ConditionsOverSet() {}

  static Optimality at(Differentiable f, ConvexSet set, double[] w) {
    Check.finite("w", Check.length("w", w, f.dimension()));
    double outside = set.residual(w);
    double size = size(set, w, outside);
    ProximalStep step = ProximalStep.of(f, new Indicator(set), w, size);
    List<Multiplier> prices = NormalCones.at(set, step.p(), ACTIVE * size).multipliers(step.n());
    double[] nearest = w.clone();
    set.project(nearest);
    NormalCone cone = NormalCones.at(set, nearest, ACTIVE * size);
    double[] anySign = cone.nearestOfSpan(step.v());
    double wrong = Vectors.distance(anySign, cone.nearest(step.v())) / step.slope();
    double unheld = Vectors.distance(anySign, step.v()) / step.slope();
    double paid = Math.abs(step.along());
    double infeasible = outside / size;

    List<String> failures = new ArrayList<>();
    if (infeasible > Optimality.TOLERANCE) {
      failures.add(infeasible(outside));
    }
    // A multiplier of the wrong sign matters only as far as the step it allows.
    boolean moves = step.stationarity() > Optimality.TOLERANCE;
    if (moves && wrong > Optimality.TOLERANCE) {
      failures.addAll(wrongSigns(cone.multipliers(anySign)));
    }
    if (moves && (unheld > Optimality.TOLERANCE || failures.isEmpty())) {
      failures.add(step.notStationary());
    }
    if (paid > Optimality.TOLERANCE && infeasible <= Optimality.TOLERANCE) {
      failures.add(
          "Complementarity fails: a constraint that w does not touch has a price; w should lie on it.");
    }
    return new Optimality(
        step.value(),
        step.stationarity(),
        infeasible,
        moves ? wrong : Math.min(wrong, step.stationarity()),
        paid,
        prices,
        failures,
        Optional.of(
            new ForceBalance(w.clone(), step.v(), cone.nearest(step.v()), cone.generators())));
  }

  private static String infeasible(double outside) {
    return "Feasibility fails: w lies %s outside the set; project it first."
        .formatted(Wording.number(outside));
  }

  private static List<String> wrongSigns(List<Multiplier> multipliers) {
    double largest = multipliers.stream().mapToDouble(m -> Math.abs(m.price())).max().orElse(0);
    return multipliers.stream()
        .filter(m -> !m.anySign() && m.price() < -ACTIVE * largest)
        .sorted(Comparator.comparingDouble(Multiplier::price))
        .limit(NAMED)
        .map(ConditionsOverSet::wrongSign)
        .toList();
  }

  private static String wrongSign(Multiplier m) {
    return "Dual feasibility fails: the multiplier of %s has the wrong sign, %s; leaving that constraint lowers f."
        .formatted(m.constraint(), Wording.number(m.price()));
  }

  /** ω: the size of w or of its way to the set; at 0, what is known of the size of the set. */
  private static double size(ConvexSet set, double[] w, double outside) {
    double size = Math.max(Vectors.normInf(w), outside);
    if (size > 0) {
      return size;
    }
    double known = 1;
    if (set instanceof Box box) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int i = 0; i < w.length; i++) {
        nearest = box.lower()[i] < 0 ? Math.min(nearest, -box.lower()[i]) : nearest;
        nearest = box.upper()[i] > 0 ? Math.min(nearest, box.upper()[i]) : nearest;
      }
      known = nearest;
    } else if (set instanceof LinearOracle bounded) {
      known = bounded.diameter() / 2;
    }
    return known > 0 && Double.isFinite(known) ? known : 1;
  }
}
