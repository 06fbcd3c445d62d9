import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.functions.LeastSquares;
import thalweg.functions.Objective;
import thalweg.functions.Residuals;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.ConstrainedCase;
import thalweg.problems.HockSchittkowski;
import thalweg.problems.LeastSquaresCase;
import thalweg.problems.MoreGarbowHillstrom;
import thalweg.problems.NistRegression;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.searches.HagerZhang;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.constrained.AugmentedLagrangian;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.constrained.SequentialQuadraticProgramming;
import thalweg.solvers.derivativefree.CmaEs;
import thalweg.solvers.derivativefree.NelderMead;
import thalweg.solvers.leastsquares.LevenbergMarquardt;
import thalweg.solvers.newton.Bfgs;
import thalweg.solvers.newton.HagerZhangBeta;
import thalweg.solvers.newton.Lbfgs;
import thalweg.solvers.newton.NonlinearConjugateGradient;

/**
 * The problems of the library's tests and its solvers, for {@code compare.py}, which asks for both over a pipe: one request a
 * line, numbers in full precision. SciPy's solvers get their values from the very same functions, so that points and counts
 * can be compared.
 */
public final class Solvers {

  /** A problem by its parts; a part that it lacks is empty. */
  private record Case(
      String suite,
      String name,
      double[] start,
      Differentiable f,
      List<Differentiable> equalities,
      List<Differentiable> inequalities,
      double[] lower,
      double[] upper,
      List<Residuals> residuals,
      ToDoubleFunction<double[]> error) {}

  private final List<Case> cases = new ArrayList<>();
  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws IOException {
    new Solvers().serve();
  }

  private Solvers() {
    for (LeastSquaresCase one : MoreGarbowHillstrom.all()) {
      addLeastSquares("MGH", one);
    }
    for (LeastSquaresCase one : NistRegression.all()) {
      addLeastSquares("NIST", one);
    }
    for (ConstrainedCase one : HockSchittkowski.all()) {
      cases.add(
          new Case(
              "HS",
              one.name(),
              one.start(),
              one.objective(),
              one.equalities(),
              one.inequalities(),
              one.lower(),
              one.upper(),
              List.of(),
              w -> constrainedError(one, w)));
    }
  }

  private void addLeastSquares(String suite, LeastSquaresCase one) {
    for (int s = 0; s < one.starts().size(); s++) {
      double[] start = one.starts().get(s);
      LeastSquares f = new LeastSquares(one.residuals());
      double first = f.value(start);
      cases.add(
          new Case(
              suite,
              one.starts().size() > 1 ? one.name() + ", start " + (s + 1) : one.name(),
              start,
              f,
              List.of(),
              List.of(),
              filled(start.length, Double.NEGATIVE_INFINITY),
              filled(start.length, Double.POSITIVE_INFINITY),
              List.of(one.residuals()),
              w -> leastSquaresError(one.minima(), first, new LeastSquares(one.residuals()).value(w))));
    }
  }

  private static double[] filled(int d, double x) {
    double[] all = new double[d];
    Arrays.fill(all, x);
    return all;
  }

  /** How far the value is above the nearest published minimum of ‖r‖² below it, as a share of the fall from the start. */
  private static double leastSquaresError(double[] minima, double first, double value) {
    double least = Double.POSITIVE_INFINITY;
    for (double minimum : minima) {
      double fall = Math.max(first - minimum / 2, Double.MIN_NORMAL);
      double above = value - minimum / 2;
      // Published minima have a few digits only: their last one is no error of a solver's.
      double printed = 1e-5 * minimum / 2;
      if (above > -printed) {
        least = Math.min(least, Math.max(0, above - printed) / fall);
      }
    }
    // Below every published minimum: better than the book.
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : least == Double.POSITIVE_INFINITY ? 0 : least;
  }

  private static double constrainedError(ConstrainedCase one, double[] w) {
    double off = Math.abs(one.objective().value(w) - one.minimum()) / Math.max(1, Math.abs(one.minimum()));
    double error = Math.max(off, one.violation(w));
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  private void serve() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      try {
        out.println(answer(words));
      } catch (RuntimeException e) {
        out.println("error " + e);
      }
      out.flush();
    }
  }

  private String answer(String[] words) {
    return switch (words[0]) {
      case "count" -> Integer.toString(cases.size());
      case "about" -> about(cases.get(Integer.parseInt(words[1])));
      case "f" -> valueAndGradient(of(words).f(), point(words));
      case "error" -> Double.toString(of(words).error().applyAsDouble(point(words)));
      case "r" -> residuals(of(words).residuals().get(0), point(words));
      case "j" -> jacobian(of(words).residuals().get(0), point(words));
      case "c" -> constraints(of(words), point(words));
      case "solve" -> solve(of(words), words[2], Double.parseDouble(words[3]));
      case "program" -> program(words);
      case "speed" -> speed(words[1], Integer.parseInt(words[2]), Double.parseDouble(words[3]));
      default -> throw new IllegalArgumentException("unknown request " + words[0]);
    };
  }

  private Case of(String[] words) {
    return cases.get(Integer.parseInt(words[1]));
  }

  private static double[] point(String[] words) {
    return numbers(words, 2, words.length - 2);
  }

  private static double[] numbers(String[] words, int from, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.parseDouble(words[from + i]);
    }
    return numbers;
  }

  private static String about(Case one) {
    return String.join(
        "|",
        one.suite(),
        one.name(),
        join(one.start()),
        Integer.toString(one.equalities().size()),
        Integer.toString(one.inequalities().size()),
        join(one.lower()),
        join(one.upper()),
        one.residuals().isEmpty() ? "0" : Integer.toString(one.residuals().get(0).size()));
  }

  private static String join(double... numbers) {
    StringJoiner joined = new StringJoiner(" ");
    for (double x : numbers) {
      joined.add(Double.toString(x).replace("Infinity", "inf").replace("NaN", "nan"));
    }
    return joined.toString();
  }

  private static String valueAndGradient(Differentiable f, double[] w) {
    double[] g = new double[w.length];
    return join(f.valueAndGradient(w, g)) + " " + join(g);
  }

  private static String residuals(Residuals r, double[] w) {
    double[] all = new double[r.size()];
    r.residuals(w, all);
    return join(all);
  }

  private static String jacobian(Residuals r, double[] w) {
    DMatrixRMaj j = new DMatrixRMaj(r.size(), r.dimension());
    r.jacobian(w, j);
    return join(j.data);
  }

  private static String constraints(Case one, double[] w) {
    StringJoiner all = new StringJoiner(" ");
    one.equalities().forEach(c -> all.add(valueAndGradient(c, w)));
    one.inequalities().forEach(c -> all.add(valueAndGradient(c, w)));
    return all.toString();
  }

  /** Counts evaluations up to the first point that is good enough, and the time spent in the functions themselves. */
  private static final class Watched implements Differentiable {
    private final Case one;
    private final double goodEnough;
    private long calls;
    private long callsUntilGood = -1;
    private long nanos;

    Watched(Case one, double goodEnough) {
      this.one = one;
      this.goodEnough = goodEnough;
    }

    @Override
    public int dimension() {
      return one.start().length;
    }

    @Override
    public double value(double[] w) {
      long from = System.nanoTime();
      double value = one.f().value(w);
      seen(w, from);
      return value;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      long from = System.nanoTime();
      double value = one.f().valueAndGradient(w, g);
      seen(w, from);
      return value;
    }

    Residuals residuals() {
      Residuals r = one.residuals().get(0);
      return new Residuals() {
        @Override
        public int dimension() {
          return r.dimension();
        }

        @Override
        public int size() {
          return r.size();
        }

        @Override
        public void residuals(double[] w, double[] all) {
          long from = System.nanoTime();
          r.residuals(w, all);
          seen(w, from);
        }

        @Override
        public void jacobian(double[] w, DMatrixRMaj j) {
          long from = System.nanoTime();
          r.jacobian(w, j);
          nanos += System.nanoTime() - from;
        }
      };
    }

    Differentiable timed(Differentiable c) {
      return new Differentiable() {
        @Override
        public int dimension() {
          return c.dimension();
        }

        @Override
        public double valueAndGradient(double[] w, double[] g) {
          long from = System.nanoTime();
          double value = c.valueAndGradient(w, g);
          nanos += System.nanoTime() - from;
          return value;
        }
      };
    }

    private void seen(double[] w, long from) {
      calls++;
      if (callsUntilGood < 0 && one.error().applyAsDouble(w) <= goodEnough) {
        callsUntilGood = calls;
      }
      nanos += System.nanoTime() - from;
    }
  }

  private static String solve(Case one, String method, double goodEnough) {
    Watched f = new Watched(one, goodEnough);
    long from = System.nanoTime();
    Solution solution = minimize(one, f, method);
    long nanos = System.nanoTime() - from - f.nanos;
    double error = one.error().applyAsDouble(solution.point());
    return String.join(
        " ",
        Long.toString(f.calls),
        Long.toString(f.callsUntilGood),
        Double.toString(nanos / 1e6),
        Double.toString(error),
        solution.termination().name());
  }

  private static Solution minimize(Case one, Watched f, String method) {
    Stop smooth = Stop.after(20_000).orRelativeGradientBelow(1e-12).orAfterCalls(50_000);
    Map<String, Solver<? super Differentiable>> solvers = new LinkedHashMap<>();
    solvers.put("L-BFGS", new Lbfgs());
    solvers.put("BFGS", new Bfgs());
    solvers.put("L-BFGS-B", new LbfgsB(Box.unbounded(one.start().length)));
    solvers.put("CG", new NonlinearConjugateGradient());
    solvers.put("CG(HZ)", new NonlinearConjugateGradient(new HagerZhangBeta(), new HagerZhang()));
    if (solvers.containsKey(method)) {
      return solvers.get(method).minimize(f, one.start(), smooth);
    }
    return switch (method) {
      case "LM" ->
          new LevenbergMarquardt().minimize(new LeastSquares(f.residuals()), one.start(), smooth);
      case "Nelder-Mead" ->
          new NelderMead()
              .minimize(
                  Objective.of(one.start().length, f::value),
                  one.start(),
                  Stop.after(100_000).orAfterCalls(20_000).orRelativeStepBelow(1e-9));
      case "CMA-ES" ->
          new CmaEs(0.3, 4 + (int) (3 * Math.log(one.start().length)), 7)
              .minimize(
                  Objective.of(one.start().length, f::value),
                  one.start(),
                  Stop.after(100_000).orAfterCalls(20_000).orRelativeStepBelow(1e-9));
      case "SQP" ->
          new SequentialQuadraticProgramming()
              .minimize(constrained(one, f), one.start(), Stop.after(200).orGradientBelow(1e-8));
      case "AugmentedLagrangian" ->
          new AugmentedLagrangian()
              .minimize(constrained(one, f), one.start(), Stop.after(100).orGradientBelow(1e-7));
      default -> throw new IllegalArgumentException("unknown method " + method);
    };
  }

  private static ConstrainedProblem constrained(Case one, Watched f) {
    return new ConstrainedProblem(
        f,
        one.equalities().stream().map(f::timed).toList(),
        one.inequalities().stream().map(f::timed).toList(),
        new Box(one.lower(), one.upper()));
  }

  /** {@code program d p m} and then Q, c, A, b, G, h, lower, upper, row by row. */
  private static String program(String[] words) {
    int d = Integer.parseInt(words[1]);
    int p = Integer.parseInt(words[2]);
    int m = Integer.parseInt(words[3]);
    int[] at = {4};
    double[] q = next(words, at, d * d);
    double[] c = next(words, at, d);
    double[] a = next(words, at, p * d);
    double[] b = next(words, at, p);
    double[] g = next(words, at, m * d);
    double[] h = next(words, at, m);
    Box bounds = new Box(next(words, at, d), next(words, at, d));
    long from = System.nanoTime();
    Solution solution =
        new InteriorPoint()
            .solve(
                QuadraticProgram.of(new DMatrixRMaj(d, d, true, q), c)
                    .equal(new DMatrixRMaj(p, d, true, a), b)
                    .atMost(new DMatrixRMaj(m, d, true, g), h)
                    .within(bounds))
            .solution();
    long nanos = System.nanoTime() - from;
    return String.join(
        " ",
        solution.termination().name(),
        Boolean.toString(solution.converged()),
        Double.toString(nanos / 1e6),
        join(solution.value()),
        join(solution.point()));
  }

  /** Milliseconds on the chained Rosenbrock function from its usual start; NaN if it did not get there. */
  private static String speed(String method, int n, double tolerance) {
    double[] start = new double[n];
    for (int i = 0; i < n; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    Solver<? super Differentiable> solver =
        switch (method) {
          case "L-BFGS" -> new Lbfgs();
          case "L-BFGS-B" -> new LbfgsB(Box.unbounded(n));
          case "L-BFGS-B_in_a_box" -> new LbfgsB(Box.uniform(n, -10, 10));
          default -> throw new IllegalArgumentException("unknown method " + method);
        };
    Stop stop = Stop.after(100_000).orGradientBelow(tolerance);
    long from = System.nanoTime();
    Solution solution = solver.minimize(new ChainedRosenbrock(n), start, stop);
    long nanos = System.nanoTime() - from;
    return Double.toString(solution.converged() ? nanos / 1e6 : Double.NaN);
  }

  private static double[] next(String[] words, int[] at, int count) {
    double[] numbers = numbers(words, at[0], count);
    at[0] += count;
    return numbers;
  }
}
