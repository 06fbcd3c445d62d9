package thalweg.grading;

import java.util.List;

/**
 * An exercise that is answered in writing, or has no single answer; the learner compares with a model answer.
 *
 * @param number its number in the notebook, such as {@code 2.3}
 * @param hints from the idea to nearly the answer
 * @param model the model answer
 */
public record Essay(String number, List<String> hints, String model) implements Task {

  @Override
  public Solution solution() {
    return new Solution("", model);
  }
}
