package thalweg.theory.constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheet of constants as names and values. */
final class Sheet {
  private Sheet() {}

  static List<List<String>> rows(ProblemConstants c) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("parameters", Integer.toString(c.point().length)));
    if (c.structure().terms() > 0) {
      rows.add(List.of("terms of the sum", Integer.toString(c.structure().terms())));
    }
    rows.add(List.of("known of f", known(c.structure())));
    rows.add(List.of("L, smoothness", c.smoothness().toString()));
    rows.add(List.of("μ, strong convexity", c.strongConvexity().toString()));
    rows.add(List.of("κ = L/μ", number(c.conditionNumber())));
    rows.add(List.of("μ of Polyak–Łojasiewicz", c.polyakLojasiewicz().toString()));
    rows.add(
        List.of(
            "M, Lipschitz, within %s of here".formatted(number(c.radius())),
            c.lipschitz().toString()));
    if (c.structure().terms() > 0) {
      rows.add(List.of("L of every term", c.termSmoothness().toString()));
    }
    rows.add(List.of("curvature here", curvature(c)));
    if (c.smoothness().isKnown() && c.smoothness().upper() > 0) {
      steps(c, rows);
    }
    c.scaling().ifPresent(s -> rows.add(List.of("scaling the features", s.toString())));
    if (!c.isProven()) {
      rows.add(
          List.of(
              "mind",
              "L or μ does not hold everywhere, so these are first guesses, no guarantees"));
    }
    return rows;
  }

  private static void steps(ProblemConstants c, List<List<String>> rows) {
    StepSizes steps = c.stepSizes();
    boolean proven = c.smoothness().certainty().isProven();
    rows.add(
        List.of(
            "step size 1/L",
            number(steps.safe()) + (proven ? ", each step descends" : ", for a start")));
    rows.add(
        List.of(
            "step size 2/L", number(steps.limit()) + ", which a fixed step size must stay below"));
    if (steps.strongConvexity() > 0) {
      rows.add(
          List.of(
              "step size 2/(L+μ)", number(steps.fastest()) + ", the fastest of gradient descent"));
      rows.add(
          List.of(
              "Nesterov",
              "α = %s, β = %s".formatted(number(steps.safe()), number(steps.momentum()))));
      if (c.structure().quadratic()) {
        rows.add(
            List.of(
                "heavy ball",
                "α = %s, β = %s"
                    .formatted(number(steps.heavyBall()), number(steps.heavyBallMomentum()))));
      }
      rows.add(
          List.of(
              "iterations for a digit",
              "about %s of gradient descent with 1/L (κ ln 10), %s of Nesterov's method (√κ ln 10)"
                  .formatted(
                      whole(steps.iterationsPerDigit()),
                      whole(steps.acceleratedIterationsPerDigit()))));
    }
  }

  private static String known(Structure structure) {
    List<String> words = new ArrayList<>();
    words.add(
        structure
            .convex()
            .map(holds -> holds ? "convex" : "not convex")
            .orElse("not known whether convex"));
    words.add(
        structure
            .smooth()
            .map(holds -> holds ? "smooth" : "with kinks")
            .orElse("not known whether smooth"));
    if (structure.quadratic()) {
      words.add("quadratic");
    }
    return String.join(", ", words);
  }

  private static String curvature(ProblemConstants c) {
    return c.steepest().isKnown()
        ? "from %s to %s (%s)"
            .formatted(
                number(c.flattest().value()), number(c.steepest().value()), c.steepest().how())
        : c.steepest().toString();
  }

  private static String whole(double iterations) {
    return iterations < 1e6 ? Long.toString(Math.round(iterations)) : number(iterations);
  }

  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return Double.isNaN(value)
        ? "not known"
        : String.format(Locale.ROOT, "%.6g", value)
            .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
            .replaceFirst("\\.(e|$)", "$1");
  }
}
