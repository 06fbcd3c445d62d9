package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Matrices;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.schedules.Schedule;
import thalweg.solvers.Solver;
import thalweg.solvers.bounded.LbfgsB;
import thalweg.solvers.constrained.AugmentedLagrangian;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.InteriorPoint;
import thalweg.solvers.constrained.QuadraticPenalty;
import thalweg.solvers.constrained.QuadraticProgram;
import thalweg.solvers.constrained.SequentialQuadraticProgramming;
import thalweg.solvers.leastsquares.BoundedLevenbergMarquardt;
import thalweg.solvers.proximal.ActiveSetDescent;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.proximal.ProximalBacktracking;
import thalweg.solvers.proximal.ProximalGradient;
import thalweg.solvers.proximal.SparseRegression;
import thalweg.solvers.sets.AwayFrankWolfe;
import thalweg.solvers.sets.FrankWolfe;
import thalweg.solvers.sets.MirrorDescent;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.ProjectedGradient;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.solvers.sets.Subgradient;

/** Every solver for constraints, on one problem whose solution and prices are known. */
class ConstrainedSolversTest {
  /** ½(w₀ − 1)² + (w₁ − 0.9)² + 1.5(w₂ + 1)² over w ≥ 0, Σw = r. */
  private static final Quadratic F =
      new Quadratic(Quadratic.diagonal(1, 2, 3).matrix(), new double[] {1, 0.9, -1});

  /** With r = 1: w₂ = 0 and w₀ − 1 = 2(w₁ − 0.9) = −0.6, so the prices are 0.6 of the sum and 3.6 of w₂ ≥ 0. */
  private static final double[] SOLUTION = {0.4, 0.6, 0};

  private static final Stop LONG = Stop.after(20_000).orGradientBelow(1e-12);

  /** How near each solver comes within the steps given, and how near its prices are. */
  private record Run(double tolerance, Solver<OverSet<Simplex>> solver) {}

  private static final Map<String, Run> OVER_SIMPLEX =
      new TreeMap<>(
          Map.of(
              "ProjectedGradient",
              new Run(1e-9, new ProjectedGradient(0.3)::minimize),
              "SpectralProjectedGradient",
              new Run(1e-9, new SpectralProjectedGradient()::minimize),
              "FrankWolfe",
              new Run(1e-3, new FrankWolfe()::minimize),
              "AwayFrankWolfe",
              new Run(1e-6, new AwayFrankWolfe(3)::minimize),
              "MirrorDescent",
              new Run(1e-6, new MirrorDescent(0.3)),
              "Subgradient",
              new Run(1e-2, new Subgradient(Schedule.constant(1e-3))::minimize)));

  static List<String> overSimplex() {
    return List.copyOf(OVER_SIMPLEX.keySet());
  }

  @ParameterizedTest
  @MethodSource("overSimplex")
  void thePricesOverASetAreThoseOfTheProblem(String name) {
    Run run = Objects.requireNonNull(OVER_SIMPLEX.get(name));
    OverSet<Simplex> problem = new OverSet<>(F, new Simplex(3));
    double[] w = run.solver.minimize(problem, new double[] {0.2, 0.2, 0.6}, LONG).point();
    Optimality there = Optimality.at(problem, w);
    assertThat(there.residual()).as("%s", there).isLessThan(run.tolerance);
    assertThat(there.holds()).isEqualTo(there.residual() <= Optimality.TOLERANCE);
    assertThat(w).containsExactly(SOLUTION, offset(10 * run.tolerance));
    Multiplier sum = there.multipliers().get(0);
    Multiplier bound = there.multipliers().get(1);
    assertThat(sum.price()).isCloseTo(0.6, offset(20 * run.tolerance));
    assertThat(bound.constraint()).startsWith("w[2]");
    assertThat(bound.price()).isCloseTo(3.6, offset(20 * run.tolerance));
  }

  /** The same prices as slopes of the best value: of the sum 1 and of the bound 0. */
  @Test
  void thePricesAreSlopesOfTheBestValue() {
    assertThat(slope(r -> program(r, 0), 1)).isCloseTo(-0.6, offset(1e-5));
    assertThat(slope(b -> program(1, b), 0)).isCloseTo(3.6, offset(1e-5));
  }

  private static double slope(DoubleFunction<QuadraticProgram> program, double at) {
    double h = 1e-4;
    return (best(program.apply(at + h)) - best(program.apply(at - h))) / (2 * h);
  }

  private static double best(QuadraticProgram program) {
    return new InteriorPoint().solve(program).solution().value();
  }

  /** The problem as a quadratic program, with Σw = r and w₂ ≥ b; f but for its constant. */
  private static QuadraticProgram program(double sum, double bound) {
    double[] c = new double[3];
    Matrices.multiply(F.matrix(), F.minimizer(), c);
    for (int i = 0; i < 3; i++) {
      c[i] = -c[i];
    }
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 1, 1}});
    DMatrixRMaj g = new DMatrixRMaj(new double[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}});
    return new QuadraticProgram(
        F.matrix(), c, a, new double[] {sum}, g, new double[] {0, 0, -bound});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InteriorPoint",
        "SequentialQuadraticProgramming",
        "AugmentedLagrangian",
        "QuadraticPenalty"
      })
  void thePricesOfGeneralConstraintsAreThoseOfTheProblem(String name) {
    QuadraticProgram program = program(1, 0);
    ConstrainedProblem problem = program.constrained();
    double[] start = {0.2, 0.2, 0.6};
    Stop stop = Stop.after(60).orGradientBelow(1e-7);
    Optimality there =
        Optimality.of(
            switch (name) {
              case "InteriorPoint" -> new InteriorPoint().solve(program);
              case "AugmentedLagrangian" -> new AugmentedLagrangian().solve(problem, start, stop);
              case "QuadraticPenalty" -> new QuadraticPenalty().solve(problem, start, stop);
              default -> new SequentialQuadraticProgramming().solve(problem, start, stop);
            });
    assertThat(there.residual()).as("%s", there).isLessThan(1e-5);
    assertThat(there.multipliers().get(0).constraint()).isEqualTo("equality 0");
    assertThat(there.multipliers().get(0).rate()).isCloseTo(-0.6, offset(1e-4));
    Multiplier last = there.multipliers().get(there.multipliers().size() - 1);
    assertThat(last.constraint()).isEqualTo("inequality 2");
    assertThat(last.price()).isCloseTo(3.6, offset(1e-4));
  }

  /** Without the sum, w = (1, 0.9, 0) with the price 3 of w₂ ≥ 0. */
  @Test
  void boundsHaveTheirPriceAfterLbfgsB() {
    Box box = Box.nonNegative(3);
    double[] w = new LbfgsB(box).minimize(F, new double[3], LONG).point();
    checkBound(F, box, w, 3);
  }

  private static void checkBound(Differentiable f, Box box, double[] w, double price) {
    Optimality there = Optimality.at(f, box, w);
    assertThat(there.holds()).as("%s", there).isTrue();
    assertThat(there.multipliers()).hasSize(1);
    assertThat(there.multipliers().get(0).price()).isCloseTo(price, offset(1e-7));
  }

  /** Residuals w − (1, 0.9, −1): the price of w₂ ≥ 0 is 1. */
  @Test
  void boundsHaveTheirPriceAfterLeastSquares() {
    Residuals residuals =
        Residuals.of(
            3,
            3,
            (w, r) -> {
              r[0] = w[0] - 1;
              r[1] = w[1] - 0.9;
              r[2] = w[2] + 1;
            });
    LeastSquares f = new LeastSquares(residuals);
    Box box = Box.nonNegative(3);
    double[] w =
        new BoundedLevenbergMarquardt(box).minimize(f, new double[] {2, 2, 2}, LONG).point();
    checkBound(f, box, w, 1);
  }

  private static final SparseRegression LASSO =
      SparseRegression.lasso(
          new DMatrixRMaj(
              new double[][] {
                {1, 0.2, -0.3}, {-1, 0.5, 0.1}, {0.3, -1, 0.7}, {0.2, 0.4, -1}, {-0.4, 0.1, 0.6}
              }),
          new double[] {2, -1.7, 0.4, 0.1, -0.6},
          0.2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CoordinateDescent",
        "ActiveSetDescent",
        "Fista",
        "ProximalGradient",
        "ProximalBacktracking"
      })
  void theLassoHoldsWhateverSolvedIt(String name) {
    Composite f = LASSO.composite();
    double[] zero = new double[3];
    double[] w =
        (switch (name) {
              case "CoordinateDescent" -> new CoordinateDescent().minimize(LASSO, zero, LONG);
              case "ActiveSetDescent" -> new ActiveSetDescent().minimize(LASSO, zero, LONG);
              case "Fista" -> new Fista(0.5).minimize(f, zero, LONG);
              case "ProximalGradient" -> new ProximalGradient(0.5).minimize(f, zero, LONG);
              default -> new ProximalBacktracking(1).minimize(f, zero, LONG);
            })
            .point();
    Optimality there = Optimality.at(f, w);
    assertThat(there.holds()).as("%s", there).isTrue();
    assertThat(there.words()).contains("w[2] kept at 0");
    double[] off = w.clone();
    off[0] += 0.01;
    assertThat(Optimality.at(f, off).holds()).isFalse();
  }

  /** A solver that joins one of these rooms has to join this test. */
  @Test
  void everySolverOfTheRoomsForConstraintsIsHere() {
    TreeSet<String> solvers = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "thalweg.solvers.sets",
                "thalweg.solvers.bounded",
                "thalweg.solvers.constrained",
                "thalweg.solvers.proximal")
            .stream()
            .filter(c -> c.isAssignableTo(Solver.class))
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .forEach(solvers::add);
    TreeSet<String> here = new TreeSet<>(OVER_SIMPLEX.keySet());
    here.addAll(
        List.of(
            "InteriorPoint",
            "SequentialQuadraticProgramming",
            "AugmentedLagrangian",
            "QuadraticPenalty",
            "LbfgsB",
            "CoordinateDescent",
            "ActiveSetDescent",
            "Fista",
            "ProximalGradient",
            "ProximalBacktracking",
            // in ConditionsByProxTest
            "Admm",
            "DouglasRachford",
            "ProximalPoint"));
    assertThat(solvers).isEqualTo(here);
  }
}
