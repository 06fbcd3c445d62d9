package thalweg.bench;

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
import thalweg.functions.Differentiable;
import thalweg.math.Vectors;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.searches.Backtracking;
import thalweg.searches.ExactQuadratic;
import thalweg.searches.FixedStep;
import thalweg.searches.HagerZhang;
import thalweg.searches.Line;
import thalweg.searches.LineSearch;
import thalweg.searches.MoreThuente;
import thalweg.searches.Step;
import thalweg.searches.StrongWolfe;
import thalweg.searches.Wolfe;

/**
 * Nanoseconds of one line search along the negative gradient, on Rosenbrock's valley and on a quadratic. In the valley
 * the exact search fails, as it should: that is what saying so costs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SearchBenchmark {

  /** The searches; another one is another line. */
  public enum Kind {
    FIXED_STEP(new FixedStep(1e-3)),
    BACKTRACKING(new Backtracking(1)),
    EXACT_QUADRATIC(new ExactQuadratic()),
    WOLFE(new Wolfe()),
    STRONG_WOLFE(new StrongWolfe()),
    MORE_THUENTE(new MoreThuente()),
    HAGER_ZHANG(new HagerZhang());

    private final LineSearch search;

    Kind(LineSearch search) {
      this.search = search;
    }
  }

  /** The functions. */
  public enum Problem {
    ROSENBROCK(new Rosenbrock()),
    QUADRATIC(Quadratic.diagonal(1, 100));

    private final Differentiable f;

    Problem(Differentiable f) {
      this.f = f;
    }
  }

  @Param Kind kind;
  @Param Problem problem;

  private final double[] w = {-1.2, 1};
  private final double[] g = new double[2];
  private final double[] downhill = new double[2];
  private Line line;
  private double value;

  /** Value and gradient where the search begins. */
  @Setup
  public void begin() {
    line = new Line(problem.f);
    value = problem.f.valueAndGradient(w, g);
    Vectors.combine(-1, g, 0, g, downhill);
  }

  /** One search. */
  @Benchmark
  public Step along() {
    line.start(w, value, g, downhill);
    return kind.search.along(line, 0);
  }
}
