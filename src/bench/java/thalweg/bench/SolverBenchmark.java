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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thalweg.data.Datasets;
import thalweg.models.LinearModel;
import thalweg.penalties.L2;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.Standardizer;
import thalweg.searches.Backtracking;
import thalweg.solvers.Solver;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.TrustRegion;

/** Milliseconds to a gradient of 1e-6 on logistic regression with an L2 penalty, 569 patients and 31 parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SolverBenchmark {

  /** The solvers; another one is another line. */
  public enum Kind {
    FIXED_STEP(new GradientDescent(0.1)),
    BACKTRACKING(new GradientDescent(new Backtracking(1))),
    NONLINEAR_CONJUGATE_GRADIENT(new NonlinearConjugateGradient()),
    BFGS(new Bfgs()),
    LBFGS(new Lbfgs()),
    NEWTON(new Newton()),
    NEWTON_CG(new NewtonCg()),
    TRUST_REGION(new TrustRegion());

    private final Solver<? super LinearModel> solver;

    Kind(Solver<? super LinearModel> solver) {
      this.solver = solver;
    }
  }

  @Param Kind kind;

  private final Examples patients = Datasets.breastCancer().examples();
  private final LinearModel f =
      LinearModel.logistic(Standardizer.fit(patients).transform(patients), new L2(0.1));

  /** A whole run. */
  @Benchmark
  public Solution minimize() {
    return kind.solver.minimize(f, f.zeros(), Stop.after(10_000).orGradientBelow(1e-6));
  }
}
