package speed;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.functions.Differentiable;
import thalweg.models.KMeans;
import thalweg.models.LinearModel;
import thalweg.models.Lloyd;
import thalweg.models.MulticlassModel;
import thalweg.penalties.L2;
import thalweg.runs.Stop;
import thalweg.runs.TraceBudget;
import thalweg.samples.Examples;
import thalweg.solvers.newton.Lbfgs;

/** Works of any size: a fixed number of iterations each, so that time tells what one costs. */
final class Growth {
  static final Map<String, IntFunction<Workload>> ALL =
      Map.of(
          "logistic-rows", n -> lbfgs(LinearModel.logistic(rows(n, 20), new L2(1e-3))),
          "logistic-features", d -> lbfgs(LinearModel.logistic(rows(10_000, d), new L2(1e-3))),
          "softmax-classes", Growth::softmax,
          "k-means-rows", n -> lloyd(n, 10),
          "k-means-centres", k -> lloyd(20_000, k),
          "network-parameters", h -> Networks.train(Networks.mlp(784, h), "images-6400", 64, 1),
          "adam-parameters", Steps::adamSteps);

  private Growth() {}

  private static Examples rows(int n, int d) {
    return Data.of("rows-" + n + "-" + d).examples();
  }

  private static Workload softmax(int k) {
    SplittableRandom random = new SplittableRandom(6);
    DMatrixRMaj x = rows(5000, 20).x();
    double[] y = new double[x.numRows];
    for (int i = 0; i < y.length; i++) {
      y[i] = i < k ? i : random.nextInt(k);
    }
    return lbfgs(MulticlassModel.softmax(new Examples(x, y), new L2(1e-3)));
  }

  private static Workload lbfgs(Differentiable f) {
    Stop stop = Stop.after(10).tracing(TraceBudget.ENDS);
    return new Models.Fit<>(f, (g, start, unused, listener) -> new Lbfgs().minimize(g, start, stop, listener));
  }

  private static Workload lloyd(int n, int k) {
    KMeans f = new KMeans(Data.of("points-" + n + "-20").x(), k);
    double[] start = f.plusPlus(1);
    Stop stop = Stop.after(10).tracing(TraceBudget.ENDS);
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        return new Lloyd().minimize(f, start, stop).point();
      }

      @Override
      public double value(double[] centres) {
        return f.value(centres);
      }
    };
  }
}
