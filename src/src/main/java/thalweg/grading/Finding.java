package thalweg.grading;

import thalweg.grading.Verdict.Status;

/**
 * What a criterion finds: whether an answer is right, and what to say about it. It never tells the right answer.
 *
 * @param status right, wrong, not answered yet or noted
 * @param message one or two sentences for the learner
 */
public record Finding(Status status, String message) {

  /** The answer is right. */
  public static Finding right() {
    return right("right");
  }

  /** The answer is right, and there is something to add. */
  public static Finding right(String message) {
    return new Finding(Status.RIGHT, message);
  }

  /** The answer is wrong. */
  public static Finding wrong(String message) {
    return new Finding(Status.WRONG, message);
  }

  /** There is no answer yet. */
  public static Finding open(String message) {
    return new Finding(Status.OPEN, message);
  }

  /** It is written down. */
  public static Finding noted(String message) {
    return new Finding(Status.NOTED, message);
  }

  /** There is no answer yet, and nothing more to say. */
  public static Finding open() {
    return open("not answered yet");
  }
}
