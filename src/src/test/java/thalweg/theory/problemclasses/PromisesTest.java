package thalweg.theory.problemclasses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.constraints.AffineSet;
import thalweg.constraints.Box;
import thalweg.constraints.ConvexSet;
import thalweg.constraints.L2Ball;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.losses.AbsoluteLoss;
import thalweg.losses.HuberLoss;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.problems.FlatFloor;
import thalweg.problems.HuberWorst;
import thalweg.problems.Problem;
import thalweg.problems.Quadratic;
import thalweg.problems.WavyParabola;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.solvers.newton.Newton;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;
import thalweg.solvers.sets.OverSet;
import thalweg.solvers.sets.SpectralProjectedGradient;
import thalweg.theory.guarantees.Measure;

/** Every promise is kept: the advised solver, with the advised step size, is there after the predicted iterations. */
class PromisesTest {
  private static final Quadratic BOWL =
      new Quadratic(Quadratic.rotated(4, 0.5, 1, 2, 8).matrix(), new double[] {1, -2, 0.5, 3});

  /**
   * A problem with its answer.
   *
   * @param sheet the class with its advice
   * @param start where its runs begin
   * @param value of the objective that is minimized
   * @param minimizer an accurate one
   */
  record Case(
      ProblemClass sheet, double[] start, ToDoubleFunction<double[]> value, double[] minimizer) {}

  private static Examples examples(int n, int d, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double score = 0;
      for (int j = 0; j < d; j++) {
        x.set(i, j, random.nextGaussian());
        score += (j - 1) * x.get(i, j);
      }
      y[i] = score + random.nextGaussian() > 0 ? 1 : -1;
    }
    return new Examples(x, y);
  }

  static Stream<Named<Case>> cases() {
    LinearModel logistic = LinearModel.logistic(examples(40, 3, 1), new L2(0.1)).withoutIntercept();
    LinearModel squares = LinearModel.regression(examples(30, 3, 2));
    LinearModel huber = LinearModel.of(examples(30, 2, 3), new HuberLoss(1), new NoPenalty());
    FlatFloor floor = new FlatFloor(3);
    HuberWorst worst = new HuberWorst(2, 100);
    WavyParabola wavy = new WavyParabola();
    // Examples that all have x = 1: the mean of |w − y| is least at the median of y.
    DMatrixRMaj ones = new DMatrixRMaj(new double[][] {{1}, {1}, {1}});
    LinearModel median =
        LinearModel.of(
                new Examples(ones, new double[] {0.1, 1, 5}), new AbsoluteLoss(), new NoPenalty())
            .withoutIntercept();
    return Stream.of(
        smooth("strongly convex quadratic", BOWL, BOWL.minimizer(), 1e-6, Double.NaN),
        smooth("logistic with L2, a finite sum", logistic, newton(logistic), 1e-6, Double.NaN),
        smooth("least squares, a finite sum", squares, newton(squares), 1e-6, Double.NaN),
        smooth("Huber's loss, convex only", huber, newton(huber), 1e-3, 3),
        smooth("convex with a flat floor", floor, floor.minimizer(), 1e-4, Double.NaN),
        smooth("Huber's function, the worst case", worst, worst.minimizer(), 0.005, 1),
        smooth("not convex, Polyak–Łojasiewicz", wavy, wavy.minimizer(), 1e-2, Double.NaN),
        composite("lasso", squares, squares.onWeights(new L1(0.05)), 1e-6, Double.NaN),
        composite("Huber's loss and L1", huber, huber.onWeights(new L1(0.05)), 1e-3, 3),
        over("bowl over the simplex", BOWL, new Simplex(4), 0.05),
        over("bowl over a ball", BOWL, new L2Ball(4, 1), 1e-2),
        over("bowl over a box", BOWL, new Box(new double[4], new double[] {1, 1, 1, 1}), 1e-2),
        over(
            "bowl on a plane",
            BOWL,
            new AffineSet(new DMatrixRMaj(new double[][] {{1, 1, 1, 1}}), new double[] {1}),
            1e-4),
        over("Huber's loss over a ball", huber, new L2Ball(3, 0.3), 1e-3),
        Named.of(
            "kinks",
            new Case(
                ProblemClass.of(median).within(1.5).to(1e-2),
                new double[1],
                median::value,
                new double[] {1})),
        Named.of(
            "kinks over an interval",
            new Case(
                ProblemClass.of(median, new L2Ball(1, 0.7)).to(1e-2),
                new double[1],
                median::value,
                new double[] {0.7})));
  }

  private static double[] newton(LinearModel f) {
    return new Newton().minimize(f, f.zeros(), Stop.after(200).orGradientBelow(1e-14)).point();
  }

  private static Named<Case> smooth(
      String name, Differentiable f, double[] minimizer, double tolerance, double distance) {
    double[] start = f instanceof Problem known ? known.start() : new double[f.dimension()];
    assertThat(Vectors.distance(start, minimizer) > distance).isFalse();
    ProblemClass sheet = ProblemClass.of(f).from(start).to(tolerance);
    return Named.of(
        name,
        new Case(
            Double.isNaN(distance) ? sheet : sheet.within(distance), start, f::value, minimizer));
  }

  private static Named<Case> composite(
      String name, Differentiable f, Penalty penalty, double tolerance, double distance) {
    Composite whole = new Composite(f, penalty);
    double l = ProblemClass.of(f).constants().smoothness().value();
    double[] best =
        new Fista(1 / l)
            .restarting()
            .minimize(whole, f.zeros(), Stop.after(100_000).orGradientBelow(1e-13))
            .point();
    ProblemClass sheet = ProblemClass.of(f, penalty).to(tolerance);
    return Named.of(
        name,
        new Case(
            Double.isNaN(distance) ? sheet : sheet.within(distance),
            f.zeros(),
            whole::value,
            best));
  }

  private static Named<Case> over(String name, Differentiable f, ConvexSet set, double tolerance) {
    OverSet<ConvexSet> whole = new OverSet<>(f, set);
    double[] best =
        new SpectralProjectedGradient()
            .minimize(whole, f.zeros(), Stop.after(10_000).orGradientBelow(1e-13))
            .point();
    return Named.of(
        name,
        new Case(ProblemClass.of(f, set).to(tolerance), whole.inside(f.zeros()), f::value, best));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theAdvisedSolverIsThereAfterThePredictedIterations(Case each) {
    List<Advice> promising =
        each.sheet().advice().stream().filter(a -> a.iterations().isPresent()).toList();
    assertThat(promising).as(each.sheet().toString()).isNotEmpty();
    for (Advice advice : promising) {
      int k = advice.iterations().getAsInt();
      assertThat(k).as(advice.toString()).isLessThan(2_000_000);
      Stop stop = Stop.after(k).orGradientBelow(0);
      Solution solution = advice.run().minimize(each.start(), stop);
      assertThat(measured(advice, solution, each))
          .as("%s, %s", advice, solution)
          .isLessThanOrEqualTo(advice.tolerance() * (1 + 1e-6));
    }
  }

  private static double measured(Advice advice, Solution solution, Case each) {
    Measure measure = advice.guarantee().orElseThrow().measure();
    double distance = Vectors.distance(solution.point(), each.minimizer());
    return switch (measure) {
      case GAP, BEST_GAP ->
          each.value().applyAsDouble(solution.point())
              - each.value().applyAsDouble(each.minimizer());
      case DISTANCE_SQUARED -> distance * distance;
      case BEST_GRADIENT_SQUARED ->
          Math.pow(Arrays.stream(solution.trace().gradientNorms()).min().orElseThrow(), 2);
      default -> throw new AssertionError("not measured here: " + measure);
    };
  }

  /** What is promised is no less than the truth, so a promise that is kept too early by far would be no advice. */
  @Test
  void theWorstCaseIsMetToTheStep() {
    HuberWorst f = new HuberWorst(2, 100);
    Advice advice =
        ProblemClass.of(f).from(1).within(1).to(f.bound()).advice(GradientDescent.class);
    assertThat(advice.iterations()).hasValue(100);
    Solution early = advice.run().minimize(new double[] {1}, Stop.after(99).orGradientBelow(0));
    assertThat(f.value(early.point())).isGreaterThan(f.bound());
  }

  @Test
  void eachSolverThatPromisesIsTriedOnSomeClass() {
    var tried =
        cases()
            .flatMap(each -> each.getPayload().sheet().advice().stream())
            .filter(a -> a.iterations().isPresent())
            .map(a -> a.solver().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tried)
        .containsExactly(
            "ConjugateGradient",
            "Fista",
            "FrankWolfe",
            "GradientDescent",
            "HeavyBall",
            "MirrorDescent",
            "Nesterov",
            "OptimizedGradientMethod",
            "ProjectedGradient",
            "ProximalGradient",
            "Saga",
            "Subgradient",
            "TripleMomentum");
  }

  /** The solvers without a promise run, too, and find the minimum. */
  @ParameterizedTest
  @MethodSource("cases")
  void theOthersRunAndDescend(Case each) {
    List<Double> gaps = new ArrayList<>();
    for (Advice advice : each.sheet().advice()) {
      if (advice.guarantee().isEmpty()) {
        Solution solution = advice.run().minimize(each.start(), Stop.after(300));
        double gap =
            each.value().applyAsDouble(solution.point())
                - each.value().applyAsDouble(each.minimizer());
        assertThat(gap).as(advice.toString()).isLessThan(1e-4);
        gaps.add(gap);
      }
    }
    assertThat(gaps).allMatch(Double::isFinite);
  }
}
