package thalweg.bench;

import java.util.Arrays;
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
import thalweg.constraints.ConvexSet;
import thalweg.constraints.Halfspace;
import thalweg.constraints.Hyperplane;
import thalweg.constraints.L1Ball;
import thalweg.constraints.L2Ball;
import thalweg.constraints.LInfinityBall;
import thalweg.constraints.NonNegative;
import thalweg.constraints.NuclearBall;
import thalweg.constraints.PsdCone;
import thalweg.constraints.SecondOrderCone;
import thalweg.constraints.Simplex;

/** Microseconds of a projection onto a set, in 900 dimensions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProjectionBenchmark {
  private static final int ROWS = 30;
  private static final int D = ROWS * ROWS;

  /** The sets; another one is another line. */
  public enum Kind {
    BOX(Box.uniform(D, -0.5, 0.5)),
    NON_NEGATIVE(new NonNegative(D)),
    HALFSPACE(new Halfspace(ones(), 0)),
    HYPERPLANE(new Hyperplane(ones(), 1)),
    SECOND_ORDER_CONE(new SecondOrderCone(D)),
    PSD_CONE(new PsdCone(ROWS)),
    L1_BALL(new L1Ball(D, 1)),
    L2_BALL(new L2Ball(D, 1)),
    LINFINITY_BALL(new LInfinityBall(D, 0.5)),
    SIMPLEX(new Simplex(D)),
    NUCLEAR_BALL(new NuclearBall(ROWS, ROWS, 1));

    private final ConvexSet set;

    Kind(ConvexSet set) {
      this.set = set;
    }

    private static double[] ones() {
      double[] ones = new double[D];
      Arrays.fill(ones, 1);
      return ones;
    }
  }

  @Param Kind kind;

  private double[] start;
  private final double[] w = new double[D];

  /** A random point. */
  @Setup
  public void draw() {
    start = new Random(1).doubles(D, -1, 1).toArray();
  }

  /** A copy of the point, and its projection. */
  @Benchmark
  public double[] project() {
    System.arraycopy(start, 0, w, 0, D);
    kind.set.project(w);
    return w;
  }
}
