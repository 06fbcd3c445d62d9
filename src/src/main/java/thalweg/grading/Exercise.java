package thalweg.grading;

import static thalweg.grading.Verdict.Status.OPEN;
import static thalweg.grading.Verdict.Status.RIGHT;
import static thalweg.grading.Verdict.Status.WRONG;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thalweg.math.Check;
import thalweg.math.Vectors;

/**
 * One self-checked exercise of a notebook: compares an answer with the truth and hints on failure.
 *
 * <p>An answer that is still NaN, empty or null is open, not wrong, so a notebook runs through before its exercises are
 * done. The right answer is never printed. Numbers may be in any unit.
 *
 * <pre>{@code
 * double answer = Double.NaN;  // yours
 * new Exercise("2.1", "the slope is 2w").number(answer, 6, 1e-6)  // ○ Exercise 2.1: not answered yet
 * }</pre>
 *
 * @param number the exercise's number in its notebook, such as {@code 2.1}
 * @param hint what to think of when the answer is wrong
 */
public record Exercise(String number, String hint) {

  /**
   * Checks a number.
   *
   * @param answer the learner's number; NaN while open
   * @param truth the right number, finite; 0 has to be met exactly, since it has no size to be relative to
   * @param relativeTolerance the error allowed, as a share of |truth|; positive
   */
  public Verdict number(double answer, double truth, double relativeTolerance) {
    Check.finite("truth", truth);
    Check.positive("relativeTolerance", relativeTolerance);
    if (Double.isNaN(answer)) {
      return new Verdict(number, OPEN, "not answered yet");
    }
    double error = share(answer, truth, Math.abs(truth));
    return error <= relativeTolerance
        ? right()
        : wrong(String.format(Locale.ROOT, "%.6g is off by %.2g %%", answer, 100 * error));
  }

  private static double share(double answer, double truth, double size) {
    return answer == truth ? 0 : Math.abs(answer - truth) / size;
  }

  /**
   * Checks a vector, entry by entry against the largest magnitude of the truth.
   *
   * @param answer the learner's vector; empty while open. Not modified.
   * @param truth the right vector, finite. Not modified.
   * @param relativeTolerance the error allowed, as a share of the largest |truth|; positive
   */
  public Verdict vector(double[] answer, double[] truth, double relativeTolerance) {
    Check.finite("truth", truth);
    Check.positive("relativeTolerance", relativeTolerance);
    if (answer.length == 0) {
      return new Verdict(number, OPEN, "not answered yet");
    }
    if (answer.length != truth.length) {
      return wrong("expected " + truth.length + " entries but found " + answer.length);
    }
    double size = Vectors.normInf(truth);
    for (int i = 0; i < truth.length; i++) {
      if (!(share(answer[i], truth[i], size) <= relativeTolerance)) {
        return wrong(String.format(Locale.ROOT, "entry %d, %.6g, is not right", i, answer[i]));
      }
    }
    return right();
  }

  /**
   * Checks a choice, such as the name of a function.
   *
   * @param answer the learner's word; null or blank while open
   * @param truth the right word; case and outer blanks do not matter
   */
  public Verdict choice(@Nullable String answer, String truth) {
    if (answer == null || answer.isBlank()) {
      return new Verdict(number, OPEN, "not answered yet");
    }
    return Objects.equals(
            answer.strip().toLowerCase(Locale.ROOT), truth.strip().toLowerCase(Locale.ROOT))
        ? right()
        : wrong("\"" + answer.strip() + "\" is not it");
  }

  /**
   * Checks an answer by what it has to satisfy, where many are right: a counterexample, a feasible point.
   *
   * @param answer the learner's vector; empty while open. Not modified.
   * @param condition what a right answer satisfies
   * @param unmet what the answer fails to do, as a clause: {@code "does not lie below its chord"}
   */
  public Verdict witness(double[] answer, Predicate<double[]> condition, String unmet) {
    if (answer.length == 0) {
      return new Verdict(number, OPEN, "not answered yet");
    }
    return condition.test(answer) ? right() : wrong(Arrays.toString(answer) + " " + unmet);
  }

  private Verdict right() {
    return new Verdict(number, RIGHT, "right");
  }

  private Verdict wrong(String what) {
    return new Verdict(number, WRONG, what + ". Hint: " + hint);
  }
}
