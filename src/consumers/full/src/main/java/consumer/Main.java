package consumer;

import thalweg.data.Datasets;
import thalweg.models.LinearModel;
import thalweg.penalties.L2;
import thalweg.plots.LossCurve;
import thalweg.runs.Solution;
import thalweg.samples.Examples;
import thalweg.samples.Split;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Lbfgs;

/** A program that fits a model to real data and draws how the fit went. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Examples all = Datasets.diabetes().examples();
    Split split = Split.random(all.size(), 0.25, 42);
    Standardizer standardizer = Standardizer.fit(split.train(all));
    LinearModel ridge =
        LinearModel.regression(standardizer.transform(split.train(all)), new L2(0.1));
    Solution solution = new Lbfgs().minimize(ridge, ridge.zeros());
    System.out.println(solution);
    byte[] picture = LossCurve.of(solution.trace()).png();
    System.out.println(picture.length + " bytes of PNG");
    if (!solution.converged() || picture.length < 1000) {
      throw new IllegalStateException("no fit or no picture");
    }
  }
}
