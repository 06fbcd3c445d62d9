package thalweg.bench;

import java.util.Collections;
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
import thalweg.penalties.ElasticNet;
import thalweg.penalties.GroupLasso;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.MaxNorm;
import thalweg.penalties.Penalty;
import thalweg.penalties.TotalVariation;

/** Nanoseconds a parameter of a proximal step, at a hundred thousand of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PenaltyBenchmark {
  private static final int D = 100_000;

  /** The penalties; another one is another line. */
  public enum Kind {
    RIDGE(new L2(0.1)),
    LASSO(new L1(0.1)),
    ELASTIC_NET(new ElasticNet(0.1, 0.5)),
    GROUP_LASSO(new GroupLasso(0.1, Collections.nCopies(D / 100, 100))),
    MAX_NORM(new MaxNorm(0.1)),
    TOTAL_VARIATION(new TotalVariation(0.1));

    private final Penalty penalty;

    Kind(Penalty penalty) {
      this.penalty = penalty;
    }
  }

  @Param Kind kind;

  private double[] start;
  private final double[] w = new double[D];

  /** Random parameters. */
  @Setup
  public void draw() {
    start = new Random(1).doubles(D, -1, 1).toArray();
  }

  /** A copy, and the proximal step on it. */
  @Benchmark
  @OperationsPerInvocation(D)
  public double[] prox() {
    System.arraycopy(start, 0, w, 0, D);
    kind.penalty.prox(w, 0.5);
    return w;
  }
}
