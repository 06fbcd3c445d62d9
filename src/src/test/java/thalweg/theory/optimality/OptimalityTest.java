package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.constraints.Box;
import thalweg.constraints.Halfspace;
import thalweg.constraints.Intersection;
import thalweg.constraints.L1Ball;
import thalweg.constraints.L2Ball;
import thalweg.constraints.PsdCone;
import thalweg.constraints.Simplex;
import thalweg.functions.Differentiable;
import thalweg.penalties.ElasticNet;
import thalweg.penalties.GroupLasso;
import thalweg.penalties.Indicator;
import thalweg.penalties.L1;
import thalweg.penalties.WeightsOnly;
import thalweg.problems.Quadratic;
import thalweg.runs.Stop;
import thalweg.solvers.constrained.ConstrainedProblem;
import thalweg.solvers.constrained.KktReport;
import thalweg.solvers.proximal.Composite;
import thalweg.solvers.proximal.Fista;

/** Points that are optimal, and points that are not in one way each. */
class OptimalityTest {
  private static final Quadratic BOWL =
      new Quadratic(Quadratic.diagonal(1, 2).matrix(), new double[] {3, -2});
  private static final Box UNIT = Box.uniform(2, 0, 1);

  @Test
  void theWordsNameThePriceOfABound() {
    Optimality there = Optimality.at(BOWL, UNIT, new double[] {1, 0});
    assertThat(there.holds()).isTrue();
    assertThat(there.words())
        .isEqualTo(
            "No feasible direction descends: w is optimal to first order, to 0.\n"
                + "Active: w[0] at its upper bound 1 (price 2: raising the bound by ε changes the best value by about -2 ε);"
                + " w[1] at its lower bound 0 (price 4: raising the bound by ε changes the best value by about 4 ε).");
    assertThat(there.value()).isEqualTo(0.5 * 4 + 4);
  }

  @Test
  void theMinimizerInsideHasNoActiveConstraint() {
    Optimality there = Optimality.at(BOWL, Box.uniform(2, -5, 5), new double[] {3, -2});
    assertThat(there.holds()).isTrue();
    assertThat(there.multipliers()).isEmpty();
    assertThat(there.words()).contains("No constraint is active.");
    assertThat(Optimality.at(BOWL, Box.uniform(2, -5, 5), new double[] {3.01, -2}).holds())
        .isFalse();
    assertThat(Optimality.at(BOWL, Box.uniform(2, -5, 5), new double[] {3 + 1e-13, -2}).holds())
        .isTrue();
  }

  @Test
  void aPointMovedOffIsNotStationary() {
    Optimality there = Optimality.at(BOWL, UNIT, new double[] {0.5, 0});
    assertThat(there.holds()).isFalse();
    assertThat(there.words())
        .contains("w is not optimal", "Stationarity fails", "w[0] from 0.5 to")
        .doesNotContain("Feasibility fails", "wrong sign");
  }

  @Test
  void aPointOutsideIsInfeasible() {
    Optimality there = Optimality.at(BOWL, UNIT, new double[] {1.5, 0});
    assertThat(there.infeasibility()).isCloseTo(0.5 / 1.5, offset(1e-15));
    assertThat(there.words()).contains("Feasibility fails: w lies 0.5 outside the set");
  }

  @Test
  void atAWrongVertexAMultiplierHasTheWrongSign() {
    Optimality there = Optimality.at(BOWL, UNIT, new double[] {0, 0});
    assertThat(there.words())
        .contains("the multiplier of w[0] at its lower bound 0 has the wrong sign, -3")
        .doesNotContain("Stationarity fails");
    assertThat(there.dualInfeasibility()).isCloseTo(0.75, offset(1e-12));
    Optimality corner = Optimality.at(BOWL, new Simplex(2), new double[] {0, 1});
    assertThat(corner.words()).contains("the multiplier of w[0] at 0 has the wrong sign, -9");
    Optimality ball = Optimality.at(BOWL, new L1Ball(2, 1), new double[] {-1, 0});
    assertThat(ball.words()).contains("the 1-norm of w at its limit 1 has the wrong sign, -4");
    Optimality sphere = Optimality.at(BOWL, new L2Ball(2, 9), new double[] {9, 0});
    assertThat(sphere.words()).contains("the 2-norm of w at its limit 9 has the wrong sign, -6");
  }

  /** Over the simplex with w₀ ≤ ½: at (0, 1) the bound w₀ ≥ 0 has the wrong sign, and (½, ½) is optimal. */
  @Test
  void inAnIntersectionTheConstraintOfTheWrongSignIsNamed() {
    Intersection set = new Intersection(new Simplex(2), new Halfspace(new double[] {1, 0}, 0.5));
    Optimality corner = Optimality.at(BOWL, set, new double[] {0, 1});
    assertThat(corner.words()).contains("the multiplier of w[0] at 0 has the wrong sign, -9");
    Optimality best = Optimality.at(BOWL, set, new double[] {0.5, 0.5});
    assertThat(best.holds()).as("%s", best).isTrue();
    // ∇f = (−2.5, 5): the sum costs −5 and the halfspace 7.5.
    assertThat(best.multipliers().get(0).price()).isCloseTo(-5, offset(1e-9));
    assertThat(best.multipliers().get(1).price()).isCloseTo(7.5, offset(1e-9));
  }

  /** Where ∇f is exactly 0, far from the origin and at it. */
  @Test
  void aZeroGradientIsOptimalAnywhere() {
    for (double at : new double[] {0, 1e-200, 1e8, 1e200}) {
      Differentiable f = NormalConesTest.distance(new double[] {at, at});
      Box box = Box.unbounded(2);
      assertThat(Optimality.at(f, box, new double[] {at, at}).residual()).isZero();
      Composite free = new Composite(f, new L1(0));
      assertThat(Optimality.at(free, new double[] {at, at}).holds()).isTrue();
    }
  }

  /** Frank–Wolfe and interior methods end near the boundary, where no constraint is active to the last bit. */
  @Test
  void aPointThatNearlyTouchesABoundHasItsPrice() {
    Optimality there = Optimality.at(BOWL, UNIT, new double[] {1 - 1e-8, 1e-8});
    assertThat(there.holds()).isTrue();
    assertThat(there.residual()).isBetween(1e-9, 1e-7);
    assertThat(there.multipliers().get(0).price()).isCloseTo(2, offset(1e-6));
  }

  /** The measures have no unit: neither that of w nor that of f. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-30, 1e-6, 1, 1e9, 1e60})
  void unitsDoNotMatter(double unit) {
    Differentiable f = inUnits(BOWL, unit, 1e-20);
    Box box = Box.uniform(2, 0, unit);
    assertThat(Optimality.at(f, box, new double[] {unit, 0}).holds()).isTrue();
    assertThat(Optimality.at(f, box, new double[] {0, 0}).holds()).isFalse();
    Optimality off = Optimality.at(f, box, new double[] {0.5 * unit, 0});
    assertThat(off.stationarity())
        .isCloseTo(Optimality.at(BOWL, UNIT, new double[] {0.5, 0}).stationarity(), offset(1e-12));
  }

  private static Differentiable inUnits(Quadratic f, double unit, double value) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        double[] v = {w[0] / unit, w[1] / unit};
        double at = f.valueAndGradient(v, g);
        g[0] *= value / unit;
        g[1] *= value / unit;
        return value * at;
      }
    };
  }

  /** min ½‖W − T‖² over semidefinite W, T with the eigenvalues 2 and −3: Z has the eigenvalue 3. */
  @Test
  void theConeOfMatricesHasThePriceOfItsEigenvalue() {
    double[] t = {2, 0, 0, -3};
    Optimality there =
        Optimality.at(NormalConesTest.distance(t), new PsdCone(2), new double[] {2, 0, 0, 0});
    assertThat(there.holds()).isTrue();
    assertThat(there.multipliers()).hasSize(1);
    assertThat(there.multipliers().get(0).price()).isCloseTo(3, offset(1e-12));
  }

  /** ½(w − 3)² + ½(w − 0.25)² + ½‖w‖₁: the second weight is held at 0 by a slope of 0.25. */
  @Test
  void aWeightIsHeldAtZeroByTheKink() {
    Differentiable f = NormalConesTest.distance(new double[] {3, 0.25});
    Composite lasso = new Composite(f, new L1(0.5));
    Optimality there = Optimality.at(lasso, new double[] {2.5, 0});
    assertThat(there.holds()).isTrue();
    assertThat(there.words())
        .contains("Held by a kink: w[1] kept at 0 (a slope of 0.25 of at most 0.5).")
        .contains("the strength λ = 0.5 (price 2.5: raising λ by ε");
    Optimality zero = Optimality.at(lasso, new double[] {0, 0});
    assertThat(zero.holds()).isFalse();
    assertThat(zero.words()).contains("The kink cannot hold w[0] kept at 0");
    assertThat(Optimality.at(lasso, new double[] {2.5, 0.1}).holds()).isFalse();
  }

  @Test
  void theRateOfTheStrengthIsTheSlopeOfTheBestValue() {
    Differentiable f = NormalConesTest.distance(new double[] {3, 0.25, -1});
    double[] w = fit(f, new ElasticNet(0.5, 0.6));
    Optimality there = Optimality.at(new Composite(f, new ElasticNet(0.5, 0.6)), w);
    assertThat(there.holds()).isTrue();
    double h = 1e-5;
    double slope = (best(f, 0.5 + h) - best(f, 0.5 - h)) / (2 * h);
    assertThat(there.multipliers().get(0).rate()).isCloseTo(slope, offset(1e-8));
  }

  private static double best(Differentiable f, double lambda) {
    Composite problem = new Composite(f, new ElasticNet(lambda, 0.6));
    return problem.value(fit(f, new ElasticNet(lambda, 0.6)));
  }

  private static double[] fit(Differentiable f, ElasticNet penalty) {
    return new Fista(1)
        .minimize(new Composite(f, penalty), new double[3], Stop.after(500).orGradientBelow(1e-13))
        .point();
  }

  @Test
  void groupsAndFreeInterceptsAreRead() {
    Differentiable f = NormalConesTest.distance(new double[] {0.3, 0.4, 3, 7});
    Composite grouped = new Composite(f, new WeightsOnly(new GroupLasso(1, List.of(2, 1)), 3));
    Optimality there = Optimality.at(grouped, new double[] {0, 0, 2, 7});
    assertThat(there.holds()).isTrue();
    assertThat(there.words())
        .contains("group 0, w[0] to w[1], kept at 0 (a slope of 0.5 of at most 1.414)");
    assertThat(Optimality.at(grouped, new double[] {0, 0, 2, 6}).holds()).isFalse();
  }

  @Test
  void aConstraintAsAPenaltyIsTheSame() {
    double[] w = {1, 0};
    assertThat(Optimality.at(new Composite(BOWL, new Indicator(UNIT)), w))
        .isEqualTo(Optimality.at(BOWL, UNIT, w));
  }

  /** min (w₀ − 3)²/2 + (w₁ + 2)² where w₀ ≤ 1: the price is 2. */
  @Test
  void aReportHasTheSameWords() {
    Differentiable g = linear(1, 0, 1);
    ConstrainedProblem problem = new ConstrainedProblem(BOWL, List.of(), List.of(g));
    Optimality good = read(problem, new double[] {1, -2}, 2);
    assertThat(good.holds()).isTrue();
    assertThat(good.words())
        .contains(
            "inequality 0 (price 2: raising its right-hand side by ε changes the best value by about -2 ε)");
    assertThat(read(problem, new double[] {1, -2}, -2).words())
        .contains("Dual feasibility fails: the multiplier of inequality 0 has the wrong sign, -2");
    assertThat(read(problem, new double[] {0.5, -2}, 2.5).words())
        .contains("Complementarity fails: inequality 0 is slack, -0.5, but has the price 2.5")
        .doesNotContain("Stationarity");
    assertThat(read(problem, new double[] {2, -2}, 1).words())
        .contains("Feasibility fails: inequality 0 is 1, above 0");
    assertThat(read(problem, new double[] {1, -1}, 2).words()).contains("Stationarity fails");
  }

  private static Optimality read(ConstrainedProblem problem, double[] w, double price) {
    return Optimality.of(KktReport.at(problem, w, new double[0], new double[] {price}));
  }

  private static Differentiable linear(double a, double b, double offset) {
    return new Differentiable() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        g[0] = a;
        g[1] = b;
        return a * w[0] + b * w[1] - offset;
      }
    };
  }

  @Test
  void badInputIsASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimality.at(BOWL, UNIT, new double[3]))
        .withMessage("w must have 2 entries but has 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimality.at(BOWL, UNIT, new double[] {0, Double.NaN}))
        .withMessage("w must be finite but entry 1 of 2 was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimality.at(BOWL, new Simplex(3), new double[2]))
        .withMessage("set must have the objective's dimension 2 but has 3");
  }
}
