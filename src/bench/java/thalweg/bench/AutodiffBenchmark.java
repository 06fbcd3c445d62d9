package thalweg.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.autodiff.Autodiff;
import thalweg.autodiff.Var;
import thalweg.autodiff.VarMath;
import thalweg.data.Datasets;
import thalweg.functions.TwiceDifferentiable;
import thalweg.models.LinearModel;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;

/** Microseconds of a gradient and of a Hessian–vector product of the logistic objective, 569 patients and 31 parameters, by autodiff and by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AutodiffBenchmark {

  /** Who derives. */
  public enum Author {
    HAND {
      @Override
      TwiceDifferentiable logistic(Examples data) {
        return LinearModel.logistic(data);
      }
    },
    AUTODIFF {
      @Override
      TwiceDifferentiable logistic(Examples data) {
        int d = data.dimension();
        double[] y = data.y();
        return Autodiff.of(
            d + 1,
            w -> {
              Var margins = VarMath.product(data.x(), w.slice(0, d)).plus(w.at(d)).times(y);
              return VarMath.mean(VarMath.softplus(margins.negated()));
            });
      }
    };

    abstract TwiceDifferentiable logistic(Examples data);
  }

  @Param Author author;

  private TwiceDifferentiable f;
  private final double[] w = new Random(1).doubles(31, -1, 1).toArray();
  private final double[] v = new Random(2).doubles(31, -1, 1).toArray();
  private final double[] g = new double[31];

  /** Standardized features. */
  @Setup
  public void load() {
    Examples patients = Datasets.breastCancer().examples();
    f = author.logistic(Standardizer.fit(patients).transform(patients));
  }

  /** Value and gradient. */
  @Benchmark
  public double gradient() {
    return f.valueAndGradient(w, g);
  }

  /** A Hessian–vector product. */
  @Benchmark
  public double[] hessianVector() {
    f.hessianVector(w, v, g);
    return g;
  }
}
