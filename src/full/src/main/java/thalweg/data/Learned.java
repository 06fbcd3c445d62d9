package thalweg.data;

import java.util.List;

/**
 * All that a {@link FittedPreparation} is and all that its file holds.
 *
 * @param rows the number of training rows
 * @param target the column to predict
 * @param inputs the columns new rows must have
 * @param steps the steps in order, with what they learned
 * @param features the names of the features that come out
 * @param warnings what was odd about the training part, a sentence each
 */
record Learned(
    int rows,
    Target target,
    List<String> inputs,
    List<FittedStep> steps,
    List<String> features,
    List<String> warnings) {

  Learned {
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    features = List.copyOf(features);
    warnings = List.copyOf(warnings);
    if (features.isEmpty()) {
      throw new IllegalArgumentException("a preparation must leave at least one feature");
    }
  }
}
