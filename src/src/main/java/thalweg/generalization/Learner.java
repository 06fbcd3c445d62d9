package thalweg.generalization;

import org.ejml.data.DMatrixRMaj;
import thalweg.samples.Examples;

/**
 * Learns from examples and predicts: what is repeated on other samples to see how much of an error is chance.
 *
 * <pre>{@code
 * Learner ridge = (sample, x) -> LinearModel.regression(sample).scores(new Ridge(0.1).fit(sample), x);
 * }</pre>
 */
@FunctionalInterface
public interface Learner {

  /**
   * Predicts after learning; a pure function, called by several threads at a time.
   *
   * @param sample the examples to learn from. Not modified.
   * @param x the features of other examples, one a row. Not modified.
   * @return a prediction for each row of x: a number, or the label of a class
   */
  double[] predict(Examples sample, DMatrixRMaj x);
}
