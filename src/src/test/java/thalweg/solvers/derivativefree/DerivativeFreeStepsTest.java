package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Objective;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;
import thalweg.solvers.Solver;

/** Where the searches ask, point by point, on plateaus, beside walls and where f is not finite. */
class DerivativeFreeStepsTest {

  private static double[] at(double... w) {
    return w;
  }

  private interface Line {
    double at(double w);
  }

  /** The points at which a search asks a function of one parameter. */
  private static List<Double> asked(Solver<Objective> solver, Line f, double start, Stop stop) {
    List<Double> asked = new ArrayList<>();
    solver.minimize(
        Objective.of(
            1,
            w -> {
              asked.add(w[0]);
              return f.at(w[0]);
            }),
        at(start),
        stop);
    return asked;
  }

  /** A bowl around c of which nothing farther than r from 0 is finite. */
  private static Objective well(double r, double c) {
    return Objective.of(
        1, w -> Math.abs(w[0]) <= r ? (w[0] / r - c) * (w[0] / r - c) : Double.POSITIVE_INFINITY);
  }

  /** By an implementation of the tutorial's table 1 in NumPy: μ_w, c_σ, d_σ, c_c, c₁, c_μ and χ. */
  @Test
  void theConstantsOfTheTutorial() {
    double[][] expected = {
      {
        2.0286114646100617,
        0.40171179019414777,
        1.4017117901941478,
        0.5598629786005055,
        0.09747248265066792,
        0.038593139193450914,
        1.5968775302586076
      },
      {
        3.1672992814107035,
        0.2844285879463675,
        1.2844285879463675,
        0.29499038303562225,
        0.015283824524751714,
        0.02015428276120839,
        3.0847265651690123
      },
      {
        26.966655064651064,
        0.8527968093860535,
        5.7368606051710795,
        0.5303336810494997,
        0.05283086940947181,
        0.9471691305905282,
        1.254272742818995
      },
      {
        128.63475610205688,
        0.9702899896296623,
        15.947445938174253,
        0.505719307545105,
        0.014933758762837748,
        0.9850662412371622,
        0.7976190476190477
      }
    };
    int[][] sizes = {{3, 6}, {10, 10}, {2, 100}, {1, 500}};
    for (int k = 0; k < sizes.length; k++) {
      LearningRates rates = LearningRates.of(sizes[k][0], sizes[k][1]);
      double[] found = {
        rates.muEff(),
        rates.cSigma(),
        rates.dSigma(),
        rates.cc(),
        rates.c1(),
        rates.cMu(),
        rates.chi()
      };
      assertThat(found).containsExactly(expected[k], offset(1e-12));
    }
  }

  @Test
  void aDistributionIsWidenedAndNarrowedWithinTheNumbers() {
    LearningRates rates = LearningRates.of(2, 6);
    SearchDistribution one = new SearchDistribution(new double[2], 3, rates);
    one.scale(10);
    assertThat(one.sigma()).isEqualTo(30);
    one.scale(0.5);
    assertThat(one.sigma()).isEqualTo(15);
    assertThat(one.spread()).isEqualTo(15);
    SearchDistribution wide = new SearchDistribution(new double[2], 2e299, rates);
    wide.scale(10);
    assertThat(wide.sigma()).isEqualTo(2e299);
    wide.scale(4);
    assertThat(wide.sigma()).isEqualTo(8e299);
    SearchDistribution narrow = new SearchDistribution(new double[2], 1.5e-300, rates);
    narrow.scale(0.5);
    assertThat(narrow.sigma()).isEqualTo(1.5e-300);
  }

  /** A step of length \(\sqrt{\mu_w}\,\omega_1L/\chi\) next to 1.4 + 2/(d + 1) = 1.9: below it the path of C learns, above not. */
  @Test
  void theFirstStepStallsThePathOfTheShapeFromItsThresholdOn() {
    LearningRates rates = LearningRates.of(3, 6);
    double omega = rates.weights()[0];
    double threshold = 1.9 * rates.chi() / (Math.sqrt(rates.muEff()) * omega);
    double kept = 1 - rates.c1() - rates.cMu();
    double factor = rates.cc() * (2 - rates.cc());
    for (double length : new double[] {threshold * (1 - 1e-9), threshold * (1 + 1e-9)}) {
      SearchDistribution distribution = new SearchDistribution(new double[3], 2, rates);
      distribution.learnFrom(new double[][] {{2 * length, 0, 0}}, 1);
      double step = omega * length;
      double rankMu = rates.cMu() * omega * length * length;
      double path = rates.c1() * factor * rates.muEff() * step * step;
      double expected =
          length < threshold ? kept + path + rankMu : kept + rates.c1() * factor + rankMu;
      assertThat(distribution.shape().get(0, 0)).isCloseTo(expected, offset(1e-9));
      assertThat(distribution.mean()[0]).isCloseTo(2 * step, offset(1e-12));
    }
  }

  /** On a plateau σ is 1e-6, 1e-5, 1e-4, … until the first point falls off it. */
  @Test
  void cmaEsWidensTenfoldOnAPlateau() {
    Solution solution =
        new CmaEs(1e-6, 6, 3)
            .minimize(
                Objective.of(2, w -> Math.min(1, 3 - Math.hypot(w[0], w[1]))),
                new double[2],
                Stop.after(40));
    double[] sizes = solution.trace().stepSizes();
    for (int k = 0; k < 6; k++) {
      assertThat(sizes[k]).isCloseTo(Math.pow(10, k - 6), offset(1e-15));
    }
    assertThat(solution.value()).isLessThan(0);
  }

  /** Nothing beyond 1e-10 is finite: σ is halved from 1 until the points are, and says nothing of a minimum. */
  @Test
  void cmaEsNarrowsToWhatIsFinite() {
    Solution solution =
        new CmaEs(1, 6, 3)
            .minimize(well(1e-10, 0.5), new double[1], Stop.after(400).orStepBelow(1e-6));
    assertThat(solution.value()).isLessThan(1e-3);
    assertThat(solution.termination()).isEqualTo(Termination.ITERATION_LIMIT);
    assertThat(Double.isFinite(solution.trace().stepSizes()[20])).isFalse();
  }

  /** λ = 4 of ten draws each find nothing, then σ is a half: draw 41 is the first of it. */
  @Test
  void cmaEsDrawsTenTimesBeforeItNarrows() {
    List<Double> asked = asked(new CmaEs(2, 4, 9), w -> w == 1 ? 5 : Double.NaN, 1, Stop.after(3));
    assertThat(asked).hasSize(1 + 3 * 40);
    Random same = new Random(9);
    for (int k = 1; k < asked.size(); k++) {
      double sigma = 2 * Math.pow(0.5, Math.floorDiv(k - 1, 40));
      assertThat(asked.get(k)).isCloseTo(1 + sigma * same.nextGaussian(), offset(1e-12));
    }
  }

  /** σ = 2, so the wall at 0 is bent within 6/20; y starts at −0.3 + 2√(0.3·0.05). */
  @Test
  void boundedCmaEsAsksAtMirroredPoints() {
    double a = 0.3;
    List<Double> asked =
        asked(new CmaEs(2, 30, 4).within(Box.atLeast(0)), w -> w, 0.05, Stop.after(1));
    Random same = new Random(4);
    double middle = -a + 2 * Math.sqrt(a * 0.05);
    int mirrored = 0;
    int bent = 0;
    assertThat(asked).hasSize(31);
    for (int k = 1; k <= 30; k++) {
      double y = middle + 2 * same.nextGaussian();
      mirrored += y < -a ? 1 : 0;
      double t = Math.abs(y + a);
      bent += t < 2 * a ? 1 : 0;
      double x = t < 2 * a ? t * t / (4 * a) : t - a;
      assertThat(asked.get(k)).isCloseTo(x, offset(1e-12));
    }
    assertThat(mirrored).isPositive();
    assertThat(bent).isPositive();
  }

  @Test
  void theImageOfAWallIsTheWall() {
    Walls walls = new Walls(new Box(at(0, 3), at(10, 3)), at(9, 1));
    assertThat(walls.width(0)).isEqualTo(10);
    double[] x = new double[2];
    // a is the twentieth of the box.
    walls.inside(at(-0.5, 77), x);
    assertThat(x).containsExactly(0, 3);
    walls.inside(at(10.5, -77), x);
    assertThat(x).containsExactly(10, 3);
    assertThat(walls.before(at(0, 3))[0]).isEqualTo(-0.5);
    assertThat(walls.before(at(10, 3))[0]).isEqualTo(10.5);
    assertThat(walls.before(at(0.125, 3))[0]).isCloseTo(-0.5 + 2 * 0.25, offset(1e-15));
    assertThat(walls.before(at(9.875, 3))[0]).isCloseTo(10.5 - 2 * 0.25, offset(1e-15));
    assertThat(walls.before(at(5, 3))[0]).isEqualTo(5);
  }

  /** A hundred points without a value halve σ; a hundred with one make it known again. */
  @Test
  void randomSearchHalvesItsStepAfterAHundredPointsWithoutAValue() {
    List<Double> asked =
        asked(
            new RandomSearch(2, 5), w -> w == 1 ? 7 : Double.POSITIVE_INFINITY, 1, Stop.after(350));
    Random same = new Random(5);
    for (int k = 1; k < asked.size(); k++) {
      double sigma = 2 * Math.pow(0.5, Math.floorDiv(k - 1, 100));
      assertThat(asked.get(k)).isEqualTo(1 + sigma * same.nextGaussian());
    }
    int[] calls = {0};
    Objective once = Objective.of(1, w -> ++calls[0] == 51 ? Double.NaN : -calls[0]);
    double[] sizes =
        new RandomSearch(2, 5).minimize(once, at(0), Stop.after(200)).trace().stepSizes();
    for (int k = 0; k <= 200; k++) {
      assertThat(Double.isInfinite(sizes[k])).as("size %d", k).isEqualTo(k >= 50 && k < 150);
    }
  }

  /** 99 points without a value and one with: the count begins again. */
  @Test
  void randomSearchCountsPointsInARow() {
    int[] calls = {0};
    List<Double> asked =
        asked(
            new RandomSearch(1, 6),
            w -> calls[0]++ % 100 == 0 ? 7 : Double.POSITIVE_INFINITY,
            0,
            Stop.after(250));
    Random same = new Random(6);
    double w = 0;
    double sigma = 1;
    for (int k = 1; k < asked.size(); k++) {
      assertThat(asked.get(k)).isCloseTo(w + sigma * same.nextGaussian(), offset(1e-12));
      sigma *= k % 100 == 0 ? Math.exp(0.8 / Math.sqrt(2)) : 1;
    }
  }

  /** Equal values cost a number of the generator, are moved to, and leave the best point where it was first found. */
  @Test
  void annealingOnAPlateau() {
    Solution solution =
        new SimulatedAnnealing(t -> 1, t -> 0.5, 8)
            .minimize(Objective.of(1, w -> 4), at(2), Stop.after(5));
    Random same = new Random(8);
    double w = 2;
    for (int k = 1; k <= 5; k++) {
      w += 0.5 * same.nextGaussian();
      same.nextDouble();
      assertThat(solution.trace().points().get(k)).containsExactly(w);
    }
    assertThat(solution.point()).containsExactly(2);
    assertThat(solution.value()).isEqualTo(4);
    assertThat(solution.gradientNorm()).isNaN();
  }

  /** From 1 and 1.05 on a step down to 0 at 1: both 0.95 and 0.9 are 0, and the nearer is kept. */
  @Test
  void anExpansionThatIsNoBetterIsNotTaken() {
    Line step = w -> w >= 1 ? w : 0;
    assertThat(asked(new NelderMead(), step, 1, Stop.after(1)))
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y))
        .containsExactly(1.0, 1.05, 0.95, 0.9);
    Solution solution =
        new NelderMead().minimize(Objective.of(1, w -> step.at(w[0])), at(1), Stop.after(1));
    assertThat(solution.point()[0]).isCloseTo(0.95, offset(1e-12));
  }

  /** An outer contraction as good as the reflection is taken, an inner one as bad as the worst is not: all points shrink. */
  @Test
  void contractionsThatTie() {
    // f(1) = 0, f(1.05) = 2, f(0.95) = f(0.975) = 1.
    assertThat(asked(new NelderMead(), w -> w == 1 ? 0 : w > 1 ? 2 : 1, 1, Stop.after(1)))
        .hasSize(4);
    // f(1) = 0, and 1 everywhere else.
    assertThat(asked(new NelderMead(), w -> w == 1 ? 0 : 1, 1, Stop.after(1)))
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y))
        .containsExactly(1.0, 1.05, 0.95, 1.025, 1.025);
  }

  /** Of a triangle (0, 0), (4, 0), (0, 4) that shrinks by half, (0, 2) is the lowest. */
  @Test
  void aShrunkSimplexIsSortedAgain() {
    Objective f =
        Objective.of(2, w -> w[0] == 0 && w[1] == 2 ? -5 : Math.abs(w[0]) + 2 * Math.abs(w[1]) + 1);
    SimplexOfPoints simplex =
        new SimplexOfPoints(f, () -> true, new double[2], 1, at(4, 4), at(1e9, 1e9));
    assertThat(simplex.worstValue()).isEqualTo(9);
    assertThat(simplex.secondWorstValue()).isEqualTo(5);
    simplex.shrink(0.5);
    assertThat(simplex.bestValue()).isEqualTo(-5);
    assertThat(simplex.best()).containsExactly(0, 2);
    assertThat(simplex.worstValue()).isEqualTo(3);
    assertThat(simplex.extent()).isEqualTo(2);
  }

  @Test
  void theFirstStepsOfASimplex() {
    assertThat(FirstSimplex.step(0)).isEqualTo(0.00025);
    assertThat(FirstSimplex.step(2)).isCloseTo(0.1, offset(1e-15));
    assertThat(FirstSimplex.step(-2)).isCloseTo(-0.1, offset(1e-15));
    assertThat(FirstSimplex.step(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(FirstSimplex.step(-Double.MIN_VALUE)).isEqualTo(-Double.MIN_VALUE);
    assertThat(FirstSimplex.step(1.75e308)).as("inwards").isEqualTo(-1.75e308 / 20);
    assertThat(FirstSimplex.step(-1.75e308)).isEqualTo(1.75e308 / 20);
  }

  private static double[][] simplex(Objective f, double[] middle, double[] steps, double widest) {
    int d = middle.length;
    double[][] points = new double[d + 1][];
    double[] wide = new double[d];
    Arrays.fill(wide, widest);
    new FirstSimplex(f, points, new double[d + 1]).around(middle, f.value(middle), steps, wide);
    return points;
  }

  /** Where f is finite on the other side only, the step is turned; farther in, it is a quarter, then a 64th of that. */
  @Test
  void aStepToWhereNothingIsFiniteIsTurnedAndShortened() {
    Objective left = Objective.of(1, w -> w[0] <= 1 ? 2 - w[0] : Double.POSITIVE_INFINITY);
    assertThat(simplex(left, at(1), at(0.5), 9)[1]).containsExactly(0.5);
    Objective near =
        Objective.of(1, w -> w[0] >= 1 && w[0] <= 1.2 ? 1 + w[0] : Double.POSITIVE_INFINITY);
    assertThat(simplex(near, at(1), at(0.5), 9)[1]).as("−½, ½, −⅛, then ⅛").containsExactly(1.125);
    Objective nearer =
        Objective.of(1, w -> w[0] <= 1 && w[0] >= 0.9 ? 3 - w[0] : Double.POSITIVE_INFINITY);
    assertThat(simplex(nearer, at(1), at(0.5), 9)[1])
        .as("⅛ is too long, ⅛/16 fits")
        .containsExactly(1 - 0.125 / 16);
    Objective nothing = Objective.of(1, w -> w[0] == 1 ? 3 : Double.POSITIVE_INFINITY);
    assertThat(simplex(nothing, at(1), at(0.5), 9)[1]).as("left where it was").containsExactly(1.5);
    Objective bowl = Objective.of(1, w -> w[0] * w[0]);
    assertThat(simplex(bowl, at(1), at(0.5), 0.5)[1])
        .as("half of the widest")
        .containsExactly(1.25);
  }

  /** |w| + 1 from 0 with steps of 1e-12: the value cannot tell, so they are lengthened tenfold, then a hundredfold, …. */
  @Test
  void stepsThatTheValueCannotTellAreLengthened() {
    Objective f = Objective.of(2, w -> 1 + Math.abs(w[0]) + 2 * Math.abs(w[1]));
    double[][] points = simplex(f, at(0, 0), at(1e-12, 1e-12), 9);
    // 10¹·10²·10³ = 10⁶ makes 1e-6, which is told.
    assertThat(points[1]).containsExactly(at(1e-6, 0), offset(1e-18));
    assertThat(points[2]).containsExactly(at(0, 1e-6), offset(1e-18));
    Objective flat = Objective.of(2, w -> 1);
    assertThat(simplex(flat, at(0, 0), at(1e-3, 2e-3), 9)[1])
        .as("nothing helps: up to the longest of the steps")
        .containsExactly(2e-3, 0);
    Objective one = Objective.of(2, w -> 1 + Math.abs(w[1]));
    assertThat(simplex(one, at(0, 0), at(1e-3, 5), 99)[1])
        .as("told in no length")
        .containsExactly(5, 0);
  }
}
