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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.initializers.Fill;
import thalweg.initializers.HeNormal;
import thalweg.initializers.HeUniform;
import thalweg.initializers.Identity;
import thalweg.initializers.Initializer;
import thalweg.initializers.LeCunNormal;
import thalweg.initializers.Normal;
import thalweg.initializers.Orthogonal;
import thalweg.initializers.Sparse;
import thalweg.initializers.TruncatedNormal;
import thalweg.initializers.Uniform;
import thalweg.initializers.XavierNormal;
import thalweg.initializers.XavierUniform;

/** Nanoseconds a weight of filling a layer of 100 inputs and 100 outputs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InitializerBenchmark {
  private static final int WIDTH = 100;

  /** The initializers; another one is another line. */
  public enum Kind {
    ZEROS(Fill.zeros()),
    IDENTITY(new Identity()),
    UNIFORM(new Uniform(0.1)),
    NORMAL(new Normal(0.1)),
    TRUNCATED_NORMAL(new TruncatedNormal(0.1)),
    XAVIER_UNIFORM(new XavierUniform()),
    XAVIER_NORMAL(new XavierNormal()),
    HE_UNIFORM(new HeUniform()),
    HE_NORMAL(new HeNormal()),
    LE_CUN_NORMAL(new LeCunNormal()),
    ORTHOGONAL(new Orthogonal()),
    SPARSE(new Sparse(0.9));

    private final Initializer initializer;

    Kind(Initializer initializer) {
      this.initializer = initializer;
    }
  }

  @Param Kind kind;

  private final double[] w = new double[WIDTH * WIDTH];
  private final Random random = new Random(1);

  /** One layer. */
  @Benchmark
  @OperationsPerInvocation(WIDTH * WIDTH)
  public double[] fill() {
    kind.initializer.fill(w, 0, WIDTH, WIDTH, random);
    return w;
  }
}
