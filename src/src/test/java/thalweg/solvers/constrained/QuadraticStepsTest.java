package thalweg.solvers.constrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** The parts of sequential quadratic programming by hand: tangents, the estimate of the Hessian, prices, steps. */
class QuadraticStepsTest {

  private static double[] row(double... entries) {
    return entries;
  }

  /** c(w) = w₀² + w₁² − 1, or any other sum of squares. */
  private static Differentiable circle(double offset) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = 2 * w[0];
        g[1] = 2 * w[1];
        return w[0] * w[0] + w[1] * w[1] - offset;
      }
    };
  }

  /** 3w₀ + w₁ on a circle of radius √5, above and left of lines, in a box. */
  private static final ConstrainedProblem PROBLEM =
      new ConstrainedProblem(
          new LinearRow(row(3, 1), 0),
          List.of(circle(5)),
          List.of(new LinearRow(row(0, -1), -1), new LinearRow(row(1, 0), 4)),
          new Box(row(-2, -2), row(2.5, 2.5)));

  @Test
  void tangentsByHand() {
    Tangents at = Tangents.at(PROBLEM, row(2, 2));
    assertThat(at.value()).isEqualTo(8);
    assertThat(at.slope()).containsExactly(3, 1);
    assertThat(at.c()).containsExactly(3);
    assertThat(at.a().data).containsExactly(4, 4);
    assertThat(at.g()).containsExactly(-1, -2);
    assertThat(at.h().data).containsExactly(0, -1, 1, 0);
    assertThat(at.isFinite()).isTrue();
    assertThat(at.broken(row(2), row(5, 7))).isEqualTo(6);
    Tangents moved = at.moved(0.5, row(-8, 9));
    assertThat(moved.w()).as("projected onto the box").containsExactly(-2, 2.5);
    assertThat(Tangents.at(PROBLEM, row(5, -3)).broken(row(0), row(5, 7))).isEqualTo(5 * 4 + 7);
    double[] sum = {1, 1};
    at.addLagrangianSlope(2, row(0.5), row(1, 10), sum);
    // ∇L = (3 + 2 + 10, 1 + 2 − 1).
    assertThat(sum).containsExactly(31, 5);
    ConstrainedProblem free = new ConstrainedProblem(PROBLEM.objective(), List.of(), List.of());
    double[] alone = {0, 0};
    Tangents.at(free, row(2, 2)).addLagrangianSlope(-1, row(), row(), alone);
    assertThat(alone).containsExactly(-3, -1);
  }

  @Test
  void anyNumberThatIsNotFiniteIsSeen() {
    DMatrixRMaj fine = new DMatrixRMaj(new double[][] {{1}});
    DMatrixRMaj bad = new DMatrixRMaj(new double[][] {{Double.NaN}});
    ConstrainedProblem any = new ConstrainedProblem(new LinearRow(row(1), 0), List.of(), List.of());
    double[] one = {1};
    double[] nan = {Double.NaN};
    assertThat(new Tangents(any, one, 1, one, one, fine, one, fine).isFinite()).isTrue();
    assertThat(new Tangents(any, one, Double.NaN, one, one, fine, one, fine).isFinite()).isFalse();
    assertThat(new Tangents(any, one, 1, nan, one, fine, one, fine).isFinite()).isFalse();
    assertThat(new Tangents(any, one, 1, one, nan, fine, one, fine).isFinite()).isFalse();
    assertThat(new Tangents(any, one, 1, one, one, bad, one, fine).isFinite()).isFalse();
    assertThat(new Tangents(any, one, 1, one, one, fine, nan, fine).isFinite()).isFalse();
    assertThat(new Tangents(any, one, 1, one, one, fine, one, bad).isFinite()).isFalse();
  }

  private static Tangents bowlAt(double... w) {
    return Tangents.at(new ConstrainedProblem(Quadratic.diagonal(1, 8), List.of(), List.of()), w);
  }

  /** B₀ = ‖∇f‖/‖w‖ I; the first pair makes it yᵀy/sᵀy I, then BFGS: By₁ = s. */
  @Test
  void theEstimateOfTheHessianByHand() {
    LagrangianHessian b = new LagrangianHessian(bowlAt(3, 4));
    assertThat(b.matrix().data)
        .containsExactly(row(Math.hypot(3, 32) / 5, 0, 0, Math.hypot(3, 32) / 5), offset(1e-14));
    assertThat(new LagrangianHessian(bowlAt(0, 0)).matrix().data).containsExactly(1, 0, 0, 1);
    // s = (1, 1), y = (1, 8): γ = 65/9; B = γI − γ/2·11ᵀ + yyᵀ/9.
    b.learn(bowlAt(3, 4), bowlAt(4, 5), row(), row());
    double gamma = 65 / 9.0;
    assertThat(b.matrix().data)
        .containsExactly(
            row(
                gamma - gamma / 2 + 1 / 9.0,
                -gamma / 2 + 8 / 9.0,
                -gamma / 2 + 8 / 9.0,
                gamma - gamma / 2 + 64 / 9.0),
            offset(1e-13));
    // s = (1, 0), y = (1, 0): B ← B − Bs(Bs)ᵀ/sᵀBs + yyᵀ.
    double[] before = b.matrix().data.clone();
    b.learn(bowlAt(4, 5), bowlAt(5, 5), row(), row());
    double sbs = before[0];
    double theta = 1 >= 0.2 * sbs ? 1 : 0.8 * sbs / (sbs - 1);
    double[] r = {theta + (1 - theta) * before[0], (1 - theta) * before[1]};
    double sr = r[0];
    assertThat(b.matrix().data)
        .containsExactly(
            row(
                r[0] * r[0] / sr,
                r[0] * r[1] / sr,
                r[0] * r[1] / sr,
                before[3] - before[1] * before[1] / sbs + r[1] * r[1] / sr),
            offset(1e-12));
  }

  /** On a saddle sᵀy &lt; 0; Powell's damping leaves sᵀBs a fifth of what it was. */
  @Test
  void aDirectionThatBendsDownIsDamped() {
    ConstrainedProblem saddle =
        new ConstrainedProblem(
            new Differentiable() {
              @Override
              public int dimension() {
                return 2;
              }

              @Override
              public double valueAndGradient(double[] w, double[] g) {
                g[0] = -2 * w[0];
                g[1] = 3 * w[1];
                return -w[0] * w[0] + 1.5 * w[1] * w[1];
              }
            },
            List.of(),
            List.of());
    LagrangianHessian b = new LagrangianHessian(Tangents.at(saddle, row(1, 0)));
    double first = b.matrix().data[0];
    assertThat(first).isEqualTo(2);
    b.learn(Tangents.at(saddle, row(1, 0)), Tangents.at(saddle, row(2, 0)), row(), row());
    assertThat(b.matrix().data).containsExactly(row(0.2 * first, 0, 0, first), offset(1e-14));
    // A step of length 0 teaches nothing.
    b.learn(Tangents.at(saddle, row(2, 0)), Tangents.at(saddle, row(2, 0)), row(), row());
    assertThat(b.matrix().data).containsExactly(row(0.2 * first, 0, 0, first), offset(1e-14));
    assertThat(b.forget(Tangents.at(saddle, row(0, 4)))).isTrue();
    assertThat(b.matrix().data).containsExactly(3, 0, 0, 3);
    assertThat(b.forget(Tangents.at(saddle, row(0, 4)))).as("nothing is left").isFalse();
  }

  /** Slopes 0, 0.05 and 0.08 at 0, 1 and 2: B is 0.05, then 0.03, which is more than a fifth of it. */
  @Test
  void aCurvatureThatFallsIsLearnedAsItIs() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new Differentiable() {
              @Override
              public int dimension() {
                return 1;
              }

              @Override
              public double valueAndGradient(double[] w, double[] g) {
                g[0] = w[0] * (0.06 - 0.01 * w[0]);
                return 0;
              }
            },
            List.of(),
            List.of());
    Tangents zero = Tangents.at(problem, row(0));
    Tangents one = Tangents.at(problem, row(1));
    LagrangianHessian b = new LagrangianHessian(one);
    b.learn(zero, one, row(), row());
    assertThat(b.matrix().data).containsExactly(row(0.05), offset(1e-15));
    b.learn(one, Tangents.at(problem, row(2)), row(), row());
    assertThat(b.matrix().data).containsExactly(row(0.03), offset(1e-15));
  }

  @Test
  void whatIsForgottenLeavesNoEntry() {
    LagrangianHessian b = new LagrangianHessian(bowlAt(3, 4));
    b.learn(bowlAt(3, 4), bowlAt(4, 5), row(), row());
    assertThat(b.matrix().data[1]).isNotZero();
    assertThat(b.forget(bowlAt(0, 2))).isTrue();
    assertThat(b.matrix().data).containsExactly(8, 0, 0, 8);
  }

  /** Multipliers weigh in the curvature: L = 3w₀ + w₁ + y(w₀² + w₁²) with y = 2 has the Hessian 4I. */
  @Test
  void theLagrangianIsLearnedNotTheObjective() {
    LagrangianHessian b = new LagrangianHessian(Tangents.at(PROBLEM, row(1, 1)));
    b.learn(Tangents.at(PROBLEM, row(1, 1)), Tangents.at(PROBLEM, row(2, 0)), row(2), row(5, 6));
    assertThat(b.matrix().data).containsExactly(row(4, 0, 0, 4), offset(1e-13));
  }

  private static DMatrixRMaj identity() {
    return new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}});
  }

  /**
   * min pᵀ∇f + ½‖p‖² at (2, 1) on the tangent 4p₀ + 2p₁ = 0: ∇f = (3, 1) leaves p = −(3, 1) + 1.4·(2, 1) and y = −0.7.
   */
  @Test
  void aStepAndItsPricesByHand() {
    ConstrainedProblem problem =
        new ConstrainedProblem(new LinearRow(row(3, 1), 0), List.of(circle(5)), List.of());
    TangentProgram program = new TangentProgram(problem);
    Tangents at = Tangents.at(problem, row(2, 1));
    double[] p = program.step(at, identity());
    assertThat(p).containsExactly(row(-0.2, 0.4), offset(1e-8));
    assertThat(program.equalityMultipliers()).containsExactly(row(-0.7), offset(1e-8));
    assertThat(program.isContradictory()).isFalse();
    // ρ = max(0.7, ½·0.7) = 0.7; at (2, 2) the circle is off by 3.
    Tangents off = Tangents.at(problem, row(2, 2));
    assertThat(program.penalty(off)).isCloseTo(8 + 0.7 * 3, offset(1e-7));
    assertThat(program.slope(off, row(1, -1))).isCloseTo(2 - 0.7 * 3, offset(1e-7));
    assertThat(program.slope(at, p)).isCloseTo(-0.2, offset(1e-7));
    // A cheaper constraint: at (2, 1) with f = 3w₀ + w₁ halved, y = −0.35, so ρ = ½(0.7 + 0.35).
    ConstrainedProblem cheap =
        new ConstrainedProblem(new LinearRow(row(1.5, 0.5), 0), List.of(circle(5)), List.of());
    program.step(Tangents.at(cheap, row(2, 1)), identity());
    assertThat(program.penalty(off)).isCloseTo(8 + 0.525 * 3, offset(1e-7));
    Tangents nothing =
        new Tangents(problem, row(2, 1), Double.NaN, at.slope(), at.c(), at.a(), at.g(), at.h());
    assertThat(program.penalty(nothing)).isInfinite().isPositive();
  }

  /** Inequalities: w₀ ≤ 1 from (0, 0) against ∇f = (−3, −1): p = (1, 1), z = 2; a slack one costs nothing. */
  @Test
  void inequalitiesAndBoundsStopAStep() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(-3, -1), 0),
            List.of(),
            List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(0, 1), 9)));
    TangentProgram program = new TangentProgram(problem);
    assertThat(program.step(Tangents.at(problem, row(0, 0)), identity()))
        .containsExactly(row(1, 1), offset(1e-8));
    assertThat(program.inequalityMultipliers()).containsExactly(row(2, 0), offset(1e-8));
    assertThat(program.penalty(Tangents.at(problem, row(2, 0)))).isCloseTo(-6 + 2, offset(1e-7));
    ConstrainedProblem boxed =
        new ConstrainedProblem(
            new LinearRow(row(-3, 1), 0),
            List.of(),
            List.of(),
            new Box(row(-9, -0.25), row(0.5, 9)));
    assertThat(new TangentProgram(boxed).step(Tangents.at(boxed, row(0.25, 0)), identity()))
        .containsExactly(row(0.25, -0.25), offset(1e-8));
  }

  /** From (2, 1) the step (−0.2, 0.4) bends off the circle by 0.2; the correction is moved by that, and prices stay. */
  @Test
  void theSecondOrderCorrectionByHand() {
    ConstrainedProblem problem =
        new ConstrainedProblem(new LinearRow(row(3, 1), 0), List.of(circle(5)), List.of());
    TangentProgram program = new TangentProgram(problem);
    Tangents at = Tangents.at(problem, row(2, 1));
    double[] p = program.step(at, identity());
    Tangents after = at.moved(1, p);
    assertThat(after.c()[0]).isCloseTo(0.2, offset(1e-7));
    double[] corrected = program.correction(at, after, p, identity());
    // 4p₀ + 2p₁ = −0.2: p = −(3, 1) + 1.38·(2, 1).
    assertThat(corrected).containsExactly(row(-0.24, 0.38), offset(1e-7));
    assertThat(program.equalityMultipliers()).containsExactly(row(-0.7), offset(1e-8));
    assertThat(at.moved(1, corrected).c()[0]).isLessThan(0.03);
  }

  /** At (2, 2), where two circles are off by 3 and 4, their bent values are c(w + p) − ∇cᵀp for each. */
  @Test
  void theCorrectionBesideTheCurve() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(1, 0), 0),
            List.of(new LinearRow(row(1, 0), 1.5), circle(5)),
            List.of());
    TangentProgram program = new TangentProgram(problem);
    Tangents at = Tangents.at(problem, row(2, 2));
    double[] p = program.step(at, identity());
    // p₀ = −½, 4p₀ + 4p₁ = −3.
    assertThat(p).containsExactly(row(-0.5, -0.25), offset(1e-8));
    Tangents after = at.moved(1, p);
    double bend = 0.25 + 0.0625;
    assertThat(after.c()).containsExactly(row(0, bend), offset(1e-7));
    assertThat(program.correction(at, after, p, identity()))
        .containsExactly(row(-0.5, -0.25 - bend / 4), offset(1e-7));
    ConstrainedProblem beyond =
        new ConstrainedProblem(
            new LinearRow(row(-9, -9), 0),
            List.of(),
            List.of(new LinearRow(row(1, 0), 1.5), circle(5)));
    TangentProgram inequalities = new TangentProgram(beyond);
    Tangents there = Tangents.at(beyond, row(2, 2));
    double[] q = inequalities.step(there, identity());
    assertThat(inequalities.correction(there, there.moved(1, q), q, identity()))
        .containsExactly(row(-0.5, -0.25 - bend / 4), offset(1e-7));
  }

  /** Between 1 and 3 both rows together are broken alike, so −2p + ½p² decides for 2; rows of slope 4 cost 100·2/4 each. */
  @Test
  void whatIsBrokenUpwardsCostsAsMuch() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(-2, 0), 0),
            List.of(new LinearRow(row(4, 0), 4), new LinearRow(row(4, 0), 12)),
            List.of());
    TangentProgram program = new TangentProgram(problem);
    assertThat(program.step(Tangents.at(problem, row(0, 0)), identity())[0])
        .isCloseTo(2, offset(1e-6));
    assertThat(program.equalityMultipliers()).containsExactly(row(50, -50), offset(1e-4));
  }

  /** w₀ = 1 and w₀ = 3 cannot both hold: any point between breaks them by 2 together; ∇f = (1, 0) decides for 1. */
  @Test
  void tangentsThatContradictEachOtherAreBrokenAsLittleAsPossible() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(1, 0), 0),
            List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(1, 0), 3)),
            List.of(new LinearRow(row(0, 1), 2), new LinearRow(row(0, -1), -4)));
    TangentProgram program = new TangentProgram(problem);
    double[] p = program.step(Tangents.at(problem, row(0, 0)), identity());
    assertThat(program.isContradictory()).isTrue();
    assertThat(p[0]).isCloseTo(1, offset(1e-6));
    assertThat(p[1]).isBetween(2 - 1e-6, 4 + 1e-6);
    assertThat(p).hasSize(2);
    assertThat(program.equalityMultipliers()).hasSize(2);
    // The price is 100 times the slope over the rows: what is broken costs it.
    assertThat(program.equalityMultipliers()[1]).isCloseTo(-100, offset(1e-4));
    assertThat(program.inequalityMultipliers()).hasSize(2);
    // Twice the known prices are more than 100 times the slope: ρ is 200.
    program.step(Tangents.at(problem, row(0, 0)), identity());
    assertThat(program.equalityMultipliers()[1]).isCloseTo(-200, offset(1e-3));
  }

  /** Where f is level and rows have slopes, the price is 1. */
  @Test
  void aLevelObjectivePaysOne() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(0, 0), 5),
            List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(1, 0), 3)),
            List.of());
    TangentProgram program = new TangentProgram(problem);
    double[] p = program.step(Tangents.at(problem, row(0, 0)), identity());
    assertThat(program.isContradictory()).isTrue();
    assertThat(p[0]).isCloseTo(1, offset(1e-6));
    assertThat(program.equalityMultipliers()[1]).isCloseTo(-1, offset(1e-5));
  }

  /** The parabola through 0, the slope and a value too high: its minimum is a quarter, then the least allowed, a tenth. */
  @Test
  void aStepIsShortenedToTheMinimumOfAParabola() {
    // f = |w|-like on a line: f(0) = 0, slope −1, along p = 1: f(1) = 1 gives 1/(2·2) = ¼.
    Differentiable wall =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 4 * w[0] - 1;
            return 2 * w[0] * w[0] - w[0];
          }
        };
    ConstrainedProblem problem = new ConstrainedProblem(wall, List.of(), List.of());
    Solution solution =
        new SequentialQuadraticProgramming().minimize(problem, row(0), Stop.after(1));
    // B = ‖∇f‖/1 = 1, so p = 1, where f is 1: the parabola's minimum is ¼, that of f.
    assertThat(solution.point()).containsExactly(row(0.25), offset(1e-8));
  }

  /** A function of one parameter whose slope is the same everywhere, whatever its values are. */
  private static Differentiable line(double slope, DoubleUnaryOperator value) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = slope;
        return value.applyAsDouble(w[0]);
      }
    };
  }

  private static double stepped(double slope, double[] places, double... values) {
    Differentiable f =
        line(
            slope,
            w -> {
              for (int i = 0; i < places.length; i++) {
                if (Math.abs(w - places[i]) < 1e-6) {
                  return values[i];
                }
              }
              return 100;
            });
    return new SequentialQuadraticProgramming()
        .minimize(new ConstrainedProblem(f, List.of(), List.of()), row(0), Stop.after(1))
        .point()[0];
  }

  /** With a slope of −2 from 0, where B = 2, p = 1: a share α of it has to gain 2e-4·α; −1e-4 and −0.7e-4 are too little. */
  @Test
  void aStepHasToGainAShareOfItsSlope() {
    assertThat(stepped(-2, row(0, 1), 0, -3e-4)).isCloseTo(1, offset(1e-8));
    assertThat(stepped(-2, row(0, 1, 0.5, 0.25), 0, -1e-4, -0.7e-4, -0.6e-4))
        .isCloseTo(0.25, offset(1e-4));
  }

  /**
   * From the value 3 with slope −2: 9 at 1 says 2/(2·8) = ⅛, 3.5 there says ¼/(2·¾) = ⅙ of that; and 1e6 says no more than a
   * tenth.
   */
  @Test
  void eachTrialIsWhereAParabolaIsLowest() {
    assertThat(stepped(-2, row(0, 1, 0.125, 0.125 / 6), 3, 9, 3.5, 2))
        .isCloseTo(0.125 / 6, offset(1e-7));
    assertThat(stepped(-2, row(0, 1, 0.1), 3, 1e6, 2)).isCloseTo(0.1, offset(1e-7));
    assertThat(stepped(-2, row(0, 1, 0.5), 3, 3, 2)).isCloseTo(0.5, offset(1e-7));
  }

  /** 4(w − 3)² from 1: B = 16 leads to 2; there the curvature 8 is known, which leads to 3. */
  @Test
  void theCurvatureOfTheFirstStepIsUsedInTheSecond() {
    ConstrainedProblem bowl =
        new ConstrainedProblem(
            new Quadratic(new DMatrixRMaj(new double[][] {{8}}), row(3)), List.of(), List.of());
    List<double[]> points =
        new SequentialQuadraticProgramming().minimize(bowl, row(1), Stop.after(2)).trace().points();
    assertThat(points.get(1)).containsExactly(row(2), offset(1e-8));
    assertThat(points.get(2)).containsExactly(row(3), offset(1e-7));
  }

  /** −w, but 100 beyond 1: from 1 no step is lower, neither with what was learned nor without it. */
  @Test
  void whatWasLearnedIsForgottenOnceBeforeTheRunGivesUp() {
    Solution solution =
        new SequentialQuadraticProgramming()
            .minimize(
                new ConstrainedProblem(
                    line(-1, w -> w <= 1 + 1e-8 ? -w : 100), List.of(), List.of()),
                row(0),
                Stop.after(50));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    double[] steps = solution.trace().stepSizes();
    assertThat(steps[0]).isZero();
    assertThat(steps[1]).isNaN();
    assertThat(steps[steps.length - 1]).as("the same point again").isZero();
    assertThat(solution.point()[0]).isCloseTo(1, offset(1e-7));
  }

  /** A slope below the rounding of the value: the step changes no digit, and is taken. */
  @Test
  void aStepThatChangesNoDigitIsTaken() {
    Solution solution =
        new SequentialQuadraticProgramming()
            .minimize(
                new ConstrainedProblem(line(1e-18, w -> 1 + 1e-18 * w), List.of(), List.of()),
                row(1),
                Stop.after(1));
    assertThat(solution.point()).containsExactly(row(0), offset(1e-8));
  }

  /**
   * Maratos: cos θ(‖w‖² − 1) − w₀ on the circle at angle θ, where B = I. The step p along the tangent leads off the circle by
   * sin²θ and raises the penalty; the corrected one ends ½sin²θ·w farther in.
   */
  @Test
  void theCorrectedStepIsTakenWhereTheWholeOneFails() {
    double theta = 0.5;
    double cos = Math.cos(theta);
    double sin = Math.sin(theta);
    Differentiable f =
        new Differentiable() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 2 * cos * w[0] - 1;
            g[1] = 2 * cos * w[1];
            return cos * (w[0] * w[0] + w[1] * w[1] - 1) - w[0];
          }
        };
    ConstrainedProblem problem = new ConstrainedProblem(f, List.of(circle(1)), List.of());
    Solution solution =
        new SequentialQuadraticProgramming().minimize(problem, row(cos, sin), Stop.after(1));
    double inwards = sin * sin / 2;
    assertThat(solution.point())
        .containsExactly(
            row(cos + sin * sin - inwards * cos, sin - sin * cos - inwards * sin), offset(1e-7));
  }

  @Test
  void whereNothingLowersThePenaltyTheRunSaysSo() {
    Differentiable lying =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = -1;
            return w[0];
          }
        };
    Solution solution =
        new SequentialQuadraticProgramming()
            .minimize(new ConstrainedProblem(lying, List.of(), List.of()), row(1), Stop.after(50));
    assertThat(solution.termination()).isEqualTo(Termination.SEARCH_FAILED);
    assertThat(solution.detail())
        .contains("along the step of the quadratic program nothing lowers the penalty");
    assertThat(solution.point()[0]).isCloseTo(1, offset(1e-12));
  }

  /** w₀ = 1 and w₀ = 3: what stays broken is 1 at best, and the run ends after five steps that gain nothing. */
  @Test
  void constraintsThatCannotHoldEndTheRun() {
    ConstrainedProblem problem =
        new ConstrainedProblem(
            new LinearRow(row(1, 0), 0),
            List.of(new LinearRow(row(1, 0), 1), new LinearRow(row(1, 0), 3)),
            List.of());
    ConstrainedSolution found =
        new SequentialQuadraticProgramming().solve(problem, row(0, 0), Stop.after(50));
    assertThat(found.solution().termination()).isEqualTo(Termination.INFEASIBLE);
    assertThat(found.solution().detail())
        .isEqualTo("the constraints stay broken by 2.00, and near here no step breaks them less");
    assertThat(found.solution().iterations()).isLessThan(12);
    ConstrainedProblem far =
        new ConstrainedProblem(
            new LinearRow(row(1, 0), 0),
            List.of(new LinearRow(row(1, 0), 10), new LinearRow(row(1, 0), 12)),
            List.of());
    Solution there = new SequentialQuadraticProgramming().minimize(far, row(0, 0), Stop.after(50));
    assertThat(there.termination()).isEqualTo(Termination.INFEASIBLE);
    assertThat(there.iterations()).isLessThan(12);
  }
}
