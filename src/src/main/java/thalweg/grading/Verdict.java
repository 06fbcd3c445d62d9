package thalweg.grading;

/**
 * What a check says of an answer.
 *
 * @param exercise the exercise's number in its notebook, such as {@code 2.1}
 * @param status right, wrong, or not answered yet
 * @param message what was checked, and for a wrong answer what it was and a hint
 */
public record Verdict(String exercise, Status status, String message) {

  /** How an answer stands. */
  public enum Status {
    /** The answer is right. */
    RIGHT("✓"),
    /** The answer is wrong. */
    WRONG("✗"),
    /** There is no answer yet. */
    OPEN("○");

    private final String mark;

    Status(String mark) {
      this.mark = mark;
    }
  }

  /** Whether the answer is right. */
  public boolean passed() {
    return status == Status.RIGHT;
  }

  @Override
  public String toString() {
    return status.mark + " Exercise " + exercise + ": " + message;
  }
}
