package thalweg.theory.optimality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.KktReport;

/** A report for general constraints, read as multipliers and sentences. */
final class ReportReading {
  private ReportReading() {}

  static Optimality of(KktReport report) {
    return of(report, Optional.empty());
  }

  static Optimality of(ConstrainedProblem problem, double[] w, KktReport report) {
    return of(report, Optional.of(ForceBalance.of(problem, w, report)));
  }

  private static Optimality of(KktReport report, Optional<ForceBalance> balance) {
    return new Optimality(
        report.value(),
        report.stationarity(),
        report.infeasibility(),
        report.dualInfeasibility(),
        report.complementarity(),
        multipliers(report),
        failures(report),
        balance);
  }

  private static List<Multiplier> multipliers(KktReport report) {
    List<Multiplier> all = new ArrayList<>();
    for (int i = 0; i < report.equalities().length; i++) {
      double price = report.equalityMultipliers()[i];
      all.add(Multiplier.equation("equality " + i, price, "raising its right-hand side"));
    }
    for (int j = 0; j < report.inequalities().length; j++) {
      double price = report.inequalityMultipliers()[j];
      if (price > -report.inequalities()[j]) {
        all.add(Multiplier.atMost("inequality " + j, price, "raising its right-hand side"));
      }
    }
    for (int i = 0; i < report.boundMultipliers().length; i++) {
      double slope = report.boundMultipliers()[i];
      if (slope > 0) {
        String name = "w[" + i + "] at its lower bound";
        all.add(Multiplier.atLeast(name, slope, "raising the bound"));
      } else if (slope < 0) {
        String name = "w[" + i + "] at its upper bound";
        all.add(Multiplier.atMost(name, -slope, "raising the bound"));
      }
    }
    return all;
  }

  private static List<String> failures(KktReport report) {
    List<String> failures = new ArrayList<>();
    if (!(report.infeasibility() <= Optimality.TOLERANCE)) {
      failures.add("Feasibility fails: " + worstConstraint(report) + ".");
    }
    if (!(report.stationarity() <= Optimality.TOLERANCE)) {
      failures.add(
          "Stationarity fails: the gradients of objective and constraints, times the multipliers, do not cancel;"
              + " go on minimizing, or the multipliers belong to another point.");
    }
    for (int j = 0; j < report.inequalities().length; j++) {
      double price = report.inequalityMultipliers()[j];
      boolean wrong = !(report.dualInfeasibility() <= Optimality.TOLERANCE) && price < 0;
      boolean slack = !(report.complementarity() <= Optimality.TOLERANCE) && price != 0;
      if (wrong) {
        failures.add(
            "Dual feasibility fails: the multiplier of inequality %d has the wrong sign, %s; leaving it lowers f."
                .formatted(j, Wording.number(price)));
      }
      if (slack && report.inequalities()[j] < 0) {
        failures.add(
            "Complementarity fails: inequality %d is slack, %s, but has the price %s."
                .formatted(j, Wording.number(report.inequalities()[j]), Wording.number(price)));
      }
    }
    return failures;
  }

  private static String worstConstraint(KktReport report) {
    String worst = "w is outside its bounds";
    double most = 0;
    for (int i = 0; i < report.equalities().length; i++) {
      if (Math.abs(report.equalities()[i]) > most) {
        most = Math.abs(report.equalities()[i]);
        worst = "equality %d is %s, not 0".formatted(i, Wording.number(report.equalities()[i]));
      }
    }
    for (int j = 0; j < report.inequalities().length; j++) {
      if (report.inequalities()[j] > most) {
        most = report.inequalities()[j];
        worst = "inequality %d is %s, above 0".formatted(j, Wording.number(most));
      }
    }
    return worst;
  }
}
