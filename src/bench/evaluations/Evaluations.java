import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import thalweg.constraints.Box;
import thalweg.functions.TwiceDifferentiable;
import thalweg.problems.Beale;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.PowellSingular;
import thalweg.problems.Problem;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.searches.StrongWolfe;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.HagerZhangBeta;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.newton.NewtonCg;
import thalweg.solvers.newton.NonlinearConjugateGradient;
import thalweg.solvers.newton.TrustRegion;

/**
 * Prints what each solver asks of each problem until the gradient's Euclidean norm is at most 1e-5: points evaluated and
 * Hessian-vector products. {@code evaluations.py} runs this and prints SciPy's beside them.
 */
public final class Evaluations {
  private Evaluations() {}

  public static void main(String[] arguments) {
    Map<String, Problem> problems = new LinkedHashMap<>();
    problems.put("Rosenbrock 2", new ChainedRosenbrock(2));
    problems.put("Rosenbrock 100", new ChainedRosenbrock(100));
    problems.put("Beale", new Beale());
    problems.put("Powell singular", new PowellSingular());
    problems.forEach(
        (name, problem) -> {
          Map<String, Solver<? super TwiceDifferentiable>> solvers = new LinkedHashMap<>();
          solvers.put("L-BFGS-B", new LbfgsB(Box.unbounded(problem.dimension())));
          solvers.put("BFGS", new Bfgs());
          solvers.put("CG", new NonlinearConjugateGradient());
          solvers.put("Newton-CG", new NewtonCg());
          solvers.put("Nelder-Mead", new NelderMead());
          solvers.put("(L-BFGS)", new Lbfgs());
          solvers.put("(BFGS, Hager-Zhang)", new Bfgs(new HagerZhang()));
          solvers.put("(BFGS, StrongWolfe)", new Bfgs(new StrongWolfe()));
          solvers.put(
              "(CG, Hager-Zhang)",
              new NonlinearConjugateGradient(new HagerZhangBeta(), new HagerZhang()));
          solvers.put("(Newton)", new Newton());
          solvers.put("(Trust region)", new TrustRegion());
          solvers.forEach((solver, s) -> print(name, solver, problem, s));
        });
  }

  private static void print(
      String name, String solver, Problem problem, Solver<? super TwiceDifferentiable> s) {
    Solution solution = s.minimize(problem, problem.start(), rule(s));
    System.out.printf(
        Locale.ROOT,
        "%s;%s;%d;%d;%.6g;%b%n",
        name,
        solver,
        solution.counts().gradients() + solution.counts().values(),
        solution.counts().hessianProducts(),
        solution.value(),
        solution.converged());
  }

  /** A simplex gets nowhere on one of the problems; both sides give it 20,000 iterations. */
  private static Stop rule(Solver<?> solver) {
    return solver instanceof NelderMead
        ? Stop.after(20_000).orStepBelow(1e-4)
        : Stop.after(10_000).orGradientBelow(1e-5);
  }
}
