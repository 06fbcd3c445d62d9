package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thalweg.math.Check;
import thalweg.math.Vectors;
import thalweg.penalties.Indicator;
import thalweg.penalties.Penalty;
import thalweg.solvers.proximal.Composite;

/** The conditions of optimality with a penalty: −∇f(w) is a subgradient of r. */
final class ConditionsWithPenalty {
  private ConditionsWithPenalty() {}

  static Optimality at(Composite problem, double[] w) {
    Penalty r = problem.penalty();
    if (r instanceof Indicator constraint) {
      return ConditionsOverSet.at(problem.smooth(), constraint.set(), w);
    }
    Check.finite("w", Check.length("w", w, problem.dimension()));
    double largest = Vectors.normInf(w);
    double size = largest > 0 ? largest : 1;
    ProximalStep step = ProximalStep.of(problem.smooth(), r, w, size);
    double here = Check.finite("the penalty at w", r.value(w));
    double paid = Math.abs((here - r.value(step.p())) / size / step.slope() + step.along());

    List<Multiplier> wrong =
        Kinks.at(r, w, step.v()).stream()
            .filter(m -> m.price() < -Optimality.TOLERANCE * step.slope())
            .toList();
    List<String> failures = new ArrayList<>();
    if (step.stationarity() > Optimality.TOLERANCE) {
      failures.add(step.notStationary());
      wrong.forEach(m -> failures.add(tooSteep(m)));
    }
    double excess = wrong.stream().mapToDouble(m -> -m.price() / step.slope()).max().orElse(0);
    return new Optimality(
        step.value() + here,
        step.stationarity(),
        0,
        failures.isEmpty() ? 0 : excess,
        paid,
        Kinks.at(r, step.p(), step.n()),
        failures,
        Optional.empty());
  }

  private static String tooSteep(Multiplier m) {
    return "The kink cannot hold %s: the slope is %s too steep, so it should leave 0."
        .formatted(m.constraint(), Wording.number(-m.price()));
  }
}
