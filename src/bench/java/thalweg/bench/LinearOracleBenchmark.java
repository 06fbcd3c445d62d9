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
import thalweg.constraints.Box;
import thalweg.constraints.L1Ball;
import thalweg.constraints.L2Ball;
import thalweg.constraints.LInfinityBall;
import thalweg.constraints.LinearOracle;
import thalweg.constraints.NuclearBall;
import thalweg.constraints.Simplex;

/** Microseconds of a linear minimization over a set, in 900 dimensions: what replaces a projection in Frank–Wolfe. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LinearOracleBenchmark {
  private static final int ROWS = 30;
  private static final int D = ROWS * ROWS;

  /** The sets; another one is another line. */
  public enum Kind {
    BOX(Box.uniform(D, -0.5, 0.5)),
    L1_BALL(new L1Ball(D, 1)),
    L2_BALL(new L2Ball(D, 1)),
    LINFINITY_BALL(new LInfinityBall(D, 0.5)),
    SIMPLEX(new Simplex(D)),
    NUCLEAR_BALL(new NuclearBall(ROWS, ROWS, 1));

    private final LinearOracle set;

    Kind(LinearOracle set) {
      this.set = set;
    }
  }

  @Param Kind kind;

  private double[] g;
  private final double[] s = new double[D];

  /** A random gradient. */
  @Setup
  public void draw() {
    g = new Random(1).doubles(D, -1, 1).toArray();
  }

  /** The extreme point farthest against the gradient. */
  @Benchmark
  public double[] minimizeLinear() {
    kind.set.minimizeLinear(g, s);
    return s;
  }
}
