package thalweg.course;

import java.util.List;
import thalweg.grading.Prediction;
import thalweg.grading.Task;

/**
 * What one notebook asks.
 *
 * @param tasks its exercises
 * @param predictions what it lets a learner predict
 */
record Chapter(List<Task> tasks, List<Prediction> predictions) {}
