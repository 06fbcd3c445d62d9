package thalweg.grading;

import java.util.List;

/** One exercise of a notebook: checked by machine, or answered in writing. */
public sealed interface Task permits Exercise, Essay {

  /** Its number in the notebook, such as {@code 2.1}. */
  String number();

  /** The hints, from the idea to nearly the answer. */
  List<String> hints();

  /** What a learner may read after a try. */
  Solution solution();

  /**
   * A worked solution, or a model answer.
   *
   * @param code what to type; empty for a written exercise
   * @param text what to understand
   */
  record Solution(String code, String text) {
    @Override
    public String toString() {
      return code.isEmpty() ? text : code.strip() + "\n\n" + text;
    }
  }
}
