package thalweg.course;

import java.util.List;
import thalweg.grading.Logbook;
import thalweg.grading.Prediction;
import thalweg.grading.Task;
import thalweg.grading.Workbook;

/**
 * What one notebook asks.
 *
 * @param tasks its exercises
 * @param predictions what it lets a learner predict
 */
record Chapter(List<Task> tasks, List<Prediction> predictions) {

  /** A workbook of these, with the progress in a logbook. */
  Workbook workbook(Logbook logbook) {
    return new Workbook(tasks, predictions, logbook);
  }
}
