package thalweg.grading;

import java.util.List;
import java.util.Locale;
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
 * @param mistakes known wrong answers; the first that gives the same numbers is told
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
      double[] given = probe.output().of(answer);
      if (i == 0 && isOpen(given)) {
        return Finding.open(
            given == null || given.length == 0
                ? "not answered yet"
                : "not answered yet (it is NaN; if you computed that, look for 0/0 or numbers that grew too large)");
      }
      double[] right = probe.output().of(truth);
      String deviation = given == null ? "is null" : Deviation.of(given, right, probe.tolerance());
      if (deviation != null) {
        return Finding.wrong(says(probe, i, given, deviation) + help(probe, given));
      }
    }
    return Finding.right();
  }

  private static boolean isOpen(double @Nullable [] given) {
    if (given == null) {
      return true;
    }
    for (double entry : given) {
      if (!Double.isNaN(entry)) {
        return false;
      }
    }
    return true;
  }

  private String says(Probe<A> probe, int index, double @Nullable [] given, String deviation) {
    String what =
        given != null && given.length == 1 && Double.isFinite(given[0])
            ? String.format(Locale.ROOT, "%.6g ", given[0])
            : "your answer ";
    String first = index == 0 ? "" : "right on " + probes.get(0).where() + ", but ";
    return first + (probe.where().isEmpty() ? "" : "on " + probe.where() + " ") + what + deviation;
  }

  private String help(Probe<A> probe, double @Nullable [] given) {
    for (Mistake<A> mistake : mistakes) {
      if (given != null && gives(mistake.answer(), probe, given)) {
        return ". Hint: " + mistake.hint();
      }
    }
    return probe.hint().isEmpty() ? "" : ". Hint: " + probe.hint();
  }

  private static <A> boolean gives(A mistake, Probe<A> probe, double[] given) {
    try {
      double[] wrong = probe.output().of(mistake);
      return wrong.length == given.length && alike(wrong, given, probe.tolerance());
    } catch (Exception e) {
      return false; // this mistake does not get that far
    }
  }

  private static boolean alike(double[] wrong, double[] given, double tolerance) {
    double size = Vectors.normInf(wrong);
    for (int i = 0; i < wrong.length; i++) {
      boolean same = Double.compare(wrong[i], given[i]) == 0;
      if (!same && !(Math.abs(wrong[i] - given[i]) <= tolerance * size && size < 1e300)) {
        return false;
      }
    }
    return true;
  }
}
