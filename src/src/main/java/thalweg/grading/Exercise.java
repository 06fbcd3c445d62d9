package thalweg.grading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An exercise that is checked by machine.
 *
 * <p>An answer that is still NaN, empty or null is open, not wrong, so a notebook runs through before its exercises are
 * done. Every answer gets a verdict: an exception of the learner's code is its reason, and so is code that does not end.
 *
 * <pre>{@code
 * Exercise<Double> slope = new Exercise<>("2.1", Double.class,
 *     Comparison.number(6, 1e-6, List.of(new Mistake<>(3.0, "the derivative of w² is 2w, not w"))),
 *     List.of("differentiate w²"), new Task.Solution("2 * 3.0", "The slope is 2w."));
 * slope.check(3)  // ✗ Exercise 2.1: 3.00000 is about two times too small. Hint: the derivative of w² is 2w, not w
 * }</pre>
 *
 * @param number its number in the notebook, such as {@code 2.1}
 * @param type the type of the answer
 * @param criterion what the answer is judged by
 * @param hints from the idea to nearly the answer
 * @param solution what a learner may read after a try
 * @param <A> the type of the answer
 */
public record Exercise<A>(
    String number, Class<A> type, Criterion<A> criterion, List<String> hints, Solution solution)
    implements Task {

  /** Judges whatever a learner gives as the answer. */
  public Verdict check(@Nullable Object answer) {
    return check(answer, Attempt.PATIENCE_MILLIS);
  }

  Verdict check(@Nullable Object answer, long patienceMillis) {
    return new Verdict("Exercise " + number, find(answer, patienceMillis));
  }

  private Finding find(@Nullable Object answer, long patienceMillis) {
    if (answer == null) {
      return Finding.open("not answered yet (the answer is null)");
    }
    Object fitting =
        type == Double.class && answer instanceof Number n ? (Object) n.doubleValue() : answer;
    if (!type.isInstance(fitting)) {
      return Finding.wrong(
          "the answer must be " + name(type) + " but is " + name(answer.getClass()));
    }
    A typed = type.cast(fitting);
    return Attempt.at(() -> criterion.judge(typed), patienceMillis);
  }

  private static String name(Class<?> type) {
    if (type == Double.class) {
      return "a number";
    }
    // The class of a lambda expression has no name that says anything.
    String name =
        type.isHidden() && type.getInterfaces().length > 0
            ? type.getInterfaces()[0].getSimpleName()
            : type.getSimpleName();
    return ("AEIOU".contains(name.substring(0, 1).toUpperCase(Locale.ROOT)) ? "an " : "a ") + name;
  }
}
