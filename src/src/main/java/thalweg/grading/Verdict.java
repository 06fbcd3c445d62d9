package thalweg.grading;

/**
 * What a check says of an answer.
 *
 * @param subject what was judged, such as {@code Exercise 2.1} or {@code Prediction 2}
 * @param finding right, wrong, not answered yet or noted, and why
 */
public record Verdict(String subject, Finding finding) {

  /** How an answer stands. */
  public enum Status {
    /** The answer is right. */
    RIGHT("✓"),
    /** The answer is wrong. */
    WRONG("✗"),
    /** There is no answer yet. */
    OPEN("○"),
    /** It is written down; nobody judges it, or not yet. */
    NOTED("✎");

    private final String mark;

    Status(String mark) {
      this.mark = mark;
    }
  }

  /** Right, wrong, not answered yet or noted. */
  public Status status() {
    return finding.status();
  }

  /** Whether the answer is right. */
  public boolean passed() {
    return status() == Status.RIGHT;
  }

  @Override
  public String toString() {
    return status().mark + " " + subject + ": " + finding.message();
  }
}
