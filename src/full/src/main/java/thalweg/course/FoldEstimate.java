package thalweg.course;

import java.util.List;
import thalweg.samples.Examples;
import thalweg.samples.Split;

/** Estimates an error by k-fold cross-validation in exercise 13.1. */
@FunctionalInterface
public interface FoldEstimate {

  /**
   * The mean of the validation errors (RMSE) over the folds.
   *
   * @param folds what to train on and what to validate on, in turn
   * @param rows the examples that the folds number
   * @param degree the degree of the polynomial
   */
  double error(List<Split> folds, Examples rows, int degree) throws Exception;
}
