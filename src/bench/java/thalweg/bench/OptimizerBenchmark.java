package thalweg.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.optimizers.Optimizer;
import thalweg.optimizers.Sgd;
import thalweg.optimizers.Stepper;

/** Nanoseconds a parameter of one step on a million parameters; Adam is to need 2 at the most. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OptimizerBenchmark {
  private static final int D = 1_000_000;

  /** The rules; another one is another line. */
  public enum Rule {
    SGD(new Sgd(1e-3)),
    MOMENTUM(new Sgd(1e-3, 0.9));

    private final Optimizer optimizer;

    Rule(Optimizer optimizer) {
      this.optimizer = optimizer;
    }
  }

  @Param Rule rule;

  private final double[] w = new double[D];
  private double[] g;
  private Stepper stepper;
  private int t;

  /** A fresh run on a fixed random gradient. */
  @Setup
  public void start() {
    g = new Random(1).doubles(D, -1, 1).toArray();
    stepper = rule.optimizer.start(D);
  }

  /** One step, counted as one operation a parameter. */
  @Benchmark
  @OperationsPerInvocation(D)
  public double[] step() {
    stepper.step(++t, w, g);
    return w;
  }
}
