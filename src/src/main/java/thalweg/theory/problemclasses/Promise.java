package thalweg.theory.problemclasses;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.models.LinearModel;
import thalweg.theory.constants.ProblemConstant;
import thalweg.theory.guarantees.Assumption;
import thalweg.theory.guarantees.Guarantee;
import thalweg.theory.guarantees.Quantities;
import thalweg.theory.guarantees.Quantity;

/** Turns a theorem and the numbers of a problem into advice. */
final class Promise {
  private static final String NO_DISTANCE =
      "no number of iterations, since the distance R to a minimizer is not known; give a bound by .within(R)";

  private Promise() {}

  /** What goes into the line of code for the number of steps. */
  interface Call {

    /**
     * The solver set for so many steps.
     *
     * @param steps the steps, or 0 where nobody can tell how many there will be
     */
    Bound at(int steps);
  }

  /**
   * A solver set for a number of steps.
   *
   * @param text the expression that makes it, and what it minimizes, up to the start
   * @param stepSize α; NaN where the solver finds its own
   * @param run the same as code
   */
  record Bound(String text, double stepSize, Advice.Run run) {}

  /** What is known of the problem, in the form that theorems take, with α. */
  static Quantities quantities(Setting s, double stepSize) {
    Quantities q =
        s.constants().quantities().with(Quantity.STRONG_CONVEXITY, s.provenStrongConvexity());
    double r = s.distance();
    double gap = s.gap();
    q = Double.isFinite(r) ? q.with(Quantity.DISTANCE, r) : q;
    q = Double.isFinite(gap) ? q.with(Quantity.GAP, gap) : q;
    q = Double.isFinite(s.diameter()) ? q.with(Quantity.DIAMETER, s.diameter()) : q;
    q = s.isConvex() && s.sum().isPresent() ? q.assuming(Assumption.CONVEX_TERMS) : q;
    return stepSize > 0 ? q.with(Quantity.STEP_SIZE, stepSize) : q;
  }

  /** Advice with a theorem; known are the quantities for a number of steps. */
  static Advice of(
      Setting s, Class<?> solver, Guarantee theorem, IntFunction<Quantities> known, Call call) {
    OptionalInt steps = OptionalInt.empty();
    String trouble = "";
    try {
      steps = Horizon.of(k -> theorem.after(k, known.apply(k)), s.tolerance());
      trouble =
          steps.isPresent()
              ? ""
              : "more than 10⁹ iterations; ask for less accuracy, or scale the features";
    } catch (IllegalArgumentException missing) {
      trouble =
          Double.isNaN(s.distance())
              ? NO_DISTANCE
              : "no number of iterations: " + missing.getMessage();
    }
    String remark =
        Stream.of(trouble, ground(s)).filter(word -> !word.isEmpty()).collect(joining("; "));
    Bound bound = call.at(steps.orElse(0));
    return advice(s, solver, theorem, steps, remark, bound);
  }

  /** The same with something more to say. */
  static Advice noted(String note, Advice advice) {
    String remark = advice.remark().isEmpty() ? note : note + "; " + advice.remark();
    return new Advice(
        advice.solver(),
        advice.line(),
        advice.guarantee(),
        advice.stepSize(),
        advice.tolerance(),
        advice.iterations(),
        remark,
        advice.run());
  }

  /** Advice without a theorem. */
  static Advice without(Setting s, Class<?> solver, String remark, Bound bound) {
    return advice(s, solver, null, OptionalInt.empty(), remark, bound);
  }

  private static Advice advice(
      Setting s,
      Class<?> solver,
      @Nullable Guarantee theorem,
      OptionalInt steps,
      String remark,
      Bound bound) {
    String stop = steps.isPresent() ? ", Stop.after(%d)".formatted(steps.getAsInt()) : "";
    return new Advice(
        solver,
        bound.text() + ", start" + stop + ")",
        Optional.ofNullable(theorem),
        bound.stepSize(),
        s.tolerance(),
        steps,
        remark,
        bound.run());
  }

  private static String groundOfSlope(Setting s) {
    ProblemConstant m = s.constants().lipschitz();
    if (!m.certainty().isProven()) {
      return "relies on an M that is only known as " + m.certainty().word();
    }
    boolean everywhere =
        Double.isFinite(s.diameter())
            || (s.f() instanceof LinearModel model && model.penalty().smoothness() == 0);
    return everywhere
        ? ""
        : "holds as long as the run stays within %s of the start, where M is known"
            .formatted(s.constants().radius());
  }

  /** What the number relies on where no theorem supports it. */
  private static String ground(Setting s) {
    ProblemConstant l = s.constants().smoothness();
    if (s.structure().hasKinks()) {
      return groundOfSlope(s);
    }
    return l.certainty().isProven()
        ? ""
        : "relies on an L that is only known as " + l.certainty().word();
  }
}
