package thalweg.theory.problemclasses;

import thalweg.models.LinearModel;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.Penalty;
import thalweg.samples.Examples;
import thalweg.solvers.proximal.SparseRegression;

/** The lasso and the elastic net in the form of an objective that knows its constants, and a penalty. */
final class Lasso {
  private Lasso() {}

  static LinearModel smooth(SparseRegression problem) {
    L2 ridge = new L2(problem.lambda() * (1 - problem.l1Ratio()));
    return LinearModel.regression(new Examples(problem.x(), problem.y()), ridge).withoutIntercept();
  }

  static Penalty penalty(SparseRegression problem) {
    return new L1(problem.lambda() * problem.l1Ratio());
  }
}
