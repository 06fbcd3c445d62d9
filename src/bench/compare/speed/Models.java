package speed;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.models.DualActiveSet;
import thalweg.models.KMeans;
import thalweg.models.LinearModel;
import thalweg.models.Lloyd;
import thalweg.models.MulticlassModel;
import thalweg.models.SvmDual;
import thalweg.optimizers.Sgd;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.TraceBudget;
import thalweg.solvers.Solver;
import thalweg.solvers.proximal.ActiveSetDescent;
import thalweg.solvers.proximal.LassoPath;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.training.FullBatch;

/** Models whose scores are linear, and k-means. */
final class Models {
  /** Of the fits with a penalty; their C elsewhere is 1/(nλ). */
  static final double LAMBDA = 1e-3;

  static final Map<String, Supplier<Workload>> ALL =
      Map.of(
          "logistic-steps", Models::logisticSteps,
          "logistic-fit", () -> logisticFit("cancer"),
          "softmax-fit", Models::softmax,
          "logistic-rows", () -> logisticFit("rows-581012-54"),
          "lasso", () -> lasso("diabetes"),
          "lasso-wide", () -> lasso("sparse-2000-500"),
          "lasso-path", () -> lassoPath("diabetes"),
          "lasso-path-wide", () -> lassoPath("sparse-2000-500"),
          "k-means", Models::kMeans,
          "svm", Models::svm);

  private Models() {}

  static LinearModel logistic(String data) {
    return LinearModel.logistic(Data.of(data).examples(), new L2(LAMBDA));
  }

  static Stop gradientBelow(double tolerance) {
    return Stop.after(100_000).orGradientBelow(tolerance).tracing(TraceBudget.ENDS);
  }

  /** A smooth function minimized until the gradient is small. */
  record Fit<F extends Differentiable>(F f, Solver<? super F> solver) implements Workload {
    @Override
    public double[] run(double tolerance) {
      return solver.minimize(f, f.zeros(), gradientBelow(tolerance)).point();
    }

    @Override
    public double value(double[] w) {
      return f.value(w);
    }
  }

  /** Its measure is the gradient's norm or the value, as the row has it. */
  private static Workload logisticFit(String data) {
    LinearModel f = logistic(data);
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        return f.fit(gradientBelow(tolerance)).point();
      }

      @Override
      public double value(double[] w) {
        return f.value(w);
      }

      @Override
      public double measure(double[] w) {
        return data.equals("cancer") ? Vectors.norm2(f.gradient(w)) : value(w);
      }
    };
  }

  private static Workload logisticSteps() {
    LinearModel f = logistic("cancer");
    Solver<Differentiable> descent = new FullBatch(new Sgd(1 / f.smoothness()));
    Stop stop = Stop.after(1000).tracing(TraceBudget.ENDS);
    return new Fit<>(f, (g, start, unused, listener) -> descent.minimize(g, start, stop, listener));
  }

  private static Workload softmax() {
    MulticlassModel f = MulticlassModel.softmax(Data.of("digits").examples(), new L2(LAMBDA));
    return new Fit<>(f, (g, start, stop, listener) -> f.fit(stop));
  }

  private static Workload lasso(String name) {
    Data data = Data.of(name);
    SparseRegression all = SparseRegression.lasso(data.x(), data.y(), 0);
    SparseRegression f = all.withLambda(0.1 * all.largestLambda());
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        return new ActiveSetDescent().minimize(f, new double[f.dimension()], lassoStop(tolerance)).point();
      }

      @Override
      public double value(double[] w) {
        return f.value(w);
      }
    };
  }

  private static Stop lassoStop(double tolerance) {
    return gradientBelow(tolerance);
  }

  private static Workload lassoPath(String name) {
    Data data = Data.of(name);
    SparseRegression f = SparseRegression.lasso(data.x(), data.y(), 0);
    double largest = f.largestLambda();
    int d = f.dimension();
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        LassoPath path = LassoPath.of(f, 100, 1e-3, lassoStop(tolerance));
        return path.solutions().stream().flatMapToDouble(s -> Arrays.stream(s.point())).toArray();
      }

      /** The sum over the path. */
      @Override
      public double value(double[] path) {
        double sum = 0;
        for (int k = 0; k < 100; k++) {
          double lambda = largest * Math.pow(1e-3, k / 99.0);
          sum += f.withLambda(lambda).value(Arrays.copyOfRange(path, k * d, (k + 1) * d));
        }
        return sum;
      }
    };
  }

  private static Workload kMeans() {
    Data data = Data.of("points-50000-20");
    KMeans f = new KMeans(data.x(), 10);
    double[] start = Arrays.copyOf(data.x().data, f.dimension());
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        return new Lloyd().minimize(f, start, Stop.after(1000).tracing(TraceBudget.ENDS)).point();
      }

      @Override
      public double value(double[] centres) {
        return f.value(centres);
      }
    };
  }

  private static Workload svm() {
    SvmDual dual = SvmDual.hinge(Data.of("cancer").examples(), LAMBDA);
    LinearModel f = dual.primal();
    return new Workload() {
      @Override
      public double[] run(double tolerance) {
        Solution fit = new DualActiveSet().minimize(dual, dual.zeros(), gradientBelow(tolerance));
        return dual.weights(fit.point());
      }

      @Override
      public double value(double[] w) {
        return f.value(w);
      }
    };
  }
}
