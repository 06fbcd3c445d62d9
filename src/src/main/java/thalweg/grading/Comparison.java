package thalweg.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thalweg.math.Vectors;

/**
 * Compares an answer with the right one on every probe, and recognizes known mistakes.
 *
 * <p>Numbers, vectors and code are judged alike: the right answer and the mistakes are answers themselves, and what counts is
 * the numbers they give. An answer that is right on the first probe and fails on a later one is told where it fails.
 *
 * @param truth the right answer
 * @param probes the inputs, the learner's own first; at least one
 * @param mistakes known wrong answers; the first that gives the same numbers on every probe is told
 * @param <A> the type of the answer
 */
public record Comparison<A>(A truth, List<Probe<A>> probes, List<Mistake<A>> mistakes)
    implements Criterion<A> {

  /** Compares numbers; 0 has to be met exactly, since it has no size to be relative to. */
  public static Comparison<Double> number(
      double truth, double tolerance, List<Mistake<Double>> mistakes) {
    return new Comparison<>(
        truth, List.of(new Probe<>("", x -> new double[] {x}, tolerance)), mistakes);
  }

  @Override
  public Finding judge(A answer) throws Exception {
    for (int i = 0; i < probes.size(); i++) {
      Probe<A> probe = probes.get(i);
      double @Nullable [] given = probe.output().of(answer);
      if (i == 0 && isOpen(given)) {
        return Finding.open(
            given == null || given.length == 0
                ? "not answered yet"
                : "not answered yet (the answer is NaN, as 0/0 would be)");
      }
      double[] right = Objects.requireNonNull(probe.output().of(truth));
      String deviation = given == null ? "is null" : Deviation.of(given, right, probe.tolerance());
      if (deviation != null) {
        return Finding.wrong(says(probe, i, given, deviation) + help(probe, answer));
      }
    }
    return Finding.right();
  }

  private static boolean isOpen(double @Nullable [] given) {
    return given == null || Arrays.stream(given).allMatch(Double::isNaN);
  }

  private String says(Probe<A> probe, int index, double @Nullable [] given, String deviation) {
    String what =
        given != null && given.length == 1 && Double.isFinite(given[0]) && given[0] != 0
            ? Deviation.text(given[0])
            : "your answer";
    String first = index == 0 ? "" : "right on " + probes.get(0).where() + ", but ";
    String where = probe.where().isEmpty() ? "" : "on " + probe.where() + " ";
    return first + where + what + " " + deviation;
  }

  /** The hint of the mistake that gives the same as the answer on all probes, or of the probe. */
  private String help(Probe<A> probe, A answer) {
    List<double[]> given = probes.stream().map(each -> output(each, answer)).toList();
    for (Mistake<A> mistake : mistakes) {
      if (gives(mistake.answer(), given)) {
        return ". Hint: " + mistake.hint();
      }
    }
    return probe.hint().isEmpty() ? "" : ". Hint: " + probe.hint();
  }

  private boolean gives(A mistake, List<double[]> given) {
    for (int i = 0; i < probes.size(); i++) {
      Probe<A> probe = probes.get(i);
      if (!alike(output(probe, mistake), given.get(i), probe.tolerance())) {
        return false;
      }
    }
    return true;
  }

  /** What an answer gives on a probe; nothing where it gives null or throws. */
  private static <A> double[] output(Probe<A> probe, A answer) {
    try {
      double @Nullable [] output = probe.output().of(answer);
      return output == null ? new double[0] : output;
    } catch (Exception e) {
      return new double[0];
    }
  }

  private static boolean alike(double[] wrong, double[] given, double tolerance) {
    if (wrong.length != given.length) {
      return false;
    }
    double size = Vectors.normInf(wrong);
    for (int i = 0; i < wrong.length; i++) {
      boolean same = Double.compare(wrong[i], given[i]) == 0;
      if (!same && !(size < 1e300 && Math.abs(wrong[i] - given[i]) <= tolerance * size)) {
        return false;
      }
    }
    return true;
  }
}
