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
import thalweg.losses.AbsoluteLoss;
import thalweg.losses.BrierLoss;
import thalweg.losses.EpsilonInsensitiveLoss;
import thalweg.losses.ExponentialLoss;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.LogCoshLoss;
import thalweg.losses.LogisticLoss;
import thalweg.losses.Loss;
import thalweg.losses.QuantileLoss;
import thalweg.losses.SmoothL1Loss;
import thalweg.losses.SquaredHingeLoss;
import thalweg.losses.SquaredLoss;

/** Nanoseconds an example of a loss and of its slope, at ten thousand scores. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LossBenchmark {
  private static final int N = 10_000;

  /** The losses; another one is another line. */
  public enum Kind {
    SQUARED(new SquaredLoss()),
    BRIER(new BrierLoss()),
    LOGISTIC(new LogisticLoss()),
    ABSOLUTE(new AbsoluteLoss()),
    HUBER(new HuberLoss(1)),
    SMOOTH_L1(new SmoothL1Loss(1)),
    EPSILON_INSENSITIVE(new EpsilonInsensitiveLoss(0.1)),
    LOG_COSH(new LogCoshLoss()),
    QUANTILE(new QuantileLoss(0.9)),
    HINGE(new HingeLoss()),
    SQUARED_HINGE(new SquaredHingeLoss()),
    EXPONENTIAL(new ExponentialLoss());

    private final Loss loss;

    Kind(Loss loss) {
      this.loss = loss;
    }
  }

  @Param Kind kind;

  private double[] scores;
  private double[] labels;

  /** Scores from −5 to 5, labels −1 and +1. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    scores = random.doubles(N, -5, 5).toArray();
    labels = random.doubles(N, -1, 1).map(Math::signum).toArray();
  }

  /** The sum of the losses. */
  @Benchmark
  @OperationsPerInvocation(N)
  public double value() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += kind.loss.value(scores[i], labels[i]);
    }
    return sum;
  }

  /** The sum of the slopes. */
  @Benchmark
  @OperationsPerInvocation(N)
  public double derivative() {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      sum += kind.loss.derivative(scores[i], labels[i]);
    }
    return sum;
  }
}
