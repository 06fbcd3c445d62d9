package thalweg.theory.optimality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.penalties.L1;
import thalweg.runs.Stop;
import thalweg.solvers.proximal.Admm;
import thalweg.solvers.proximal.DouglasRachford;
import thalweg.solvers.proximal.Proximable;
import thalweg.solvers.proximal.ProximableLeastSquares;
import thalweg.solvers.proximal.Proximal;
import thalweg.solvers.proximal.ProximalPoint;
import thalweg.solvers.proximal.Splitting;
import thalweg.solvers.proximal.SplittingSolution;

/** Optimality where only proximal steps are known: the proximal point method, ADMM, Douglas–Rachford. */
class ConditionsByProxTest {
  private static final Stop LONG = Stop.after(5000).orGradientBelow(1e-11);

  /** ½(w₀ − 1)² + (w₁ − 0.9)² + 1.5(w₂ + 1)², as least squares of three rows. */
  private static Proximable bowl() {
    double[] curvature = {1, 2, 3};
    double[] lowest = {1, 0.9, -1};
    DMatrixRMaj x = new DMatrixRMaj(3, 3);
    double[] y = new double[3];
    for (int i = 0; i < 3; i++) {
      x.set(i, i, Math.sqrt(3 * curvature[i]));
      y[i] = x.get(i, i) * lowest[i];
    }
    return new ProximableLeastSquares(x, y);
  }

  private static List<SplittingSolution> solved(Splitting problem) {
    double[] start = new double[problem.dimension()];
    return List.of(
        new Admm(1.5).solve(problem, start, LONG),
        new DouglasRachford(0.7).solve(problem, start, LONG),
        new DouglasRachford(0.7, 1.6).solve(problem, start, LONG));
  }

  /** The problem of {@link ConstrainedSolversTest}: 0.6 is the price of the sum, 3.6 that of w₂ ≥ 0. */
  @Test
  void thePricesOverTheSimplexAreThoseOfTheProblem() {
    Splitting problem = new Splitting(3, bowl(), Proximable.of(new Simplex(3)));
    for (SplittingSolution solution : solved(problem)) {
      Optimality there = Optimality.at(problem, solution);
      assertThat(there.holds()).as("%s", there).isTrue();
      assertThat(there.residual()).isLessThan(1e-9);
      assertThat(solution.solution().point())
          .containsExactly(new double[] {0.4, 0.6, 0}, offset(1e-8));
      assertThat(there.value()).isCloseTo(0.5 * 0.36 + 0.09 + 1.5, offset(1e-8));
      assertThat(there.multipliers().get(0).price()).isCloseTo(0.6, offset(1e-8));
      assertThat(there.multipliers().get(1).constraint()).startsWith("w[2]");
      assertThat(there.multipliers().get(1).price()).isCloseTo(3.6, offset(1e-8));
    }
  }

  /** At 0 the slopes of f are 1, 1.8 and 3, so an L1 norm of 1.2 holds the first weight only. */
  @Test
  void kinksAreNamedWhicheverSideTheyAreOn() {
    for (boolean swapped : new boolean[] {false, true}) {
      Proximable norm = Proximable.of(new L1(1.2));
      Splitting problem = swapped ? new Splitting(3, norm, bowl()) : new Splitting(3, bowl(), norm);
      for (SplittingSolution solution : solved(problem)) {
        Optimality there = Optimality.at(problem, solution);
        assertThat(there.holds()).as("%s", there).isTrue();
        assertThat(there.words())
            .contains("w[0] kept at 0 (a slope of 1 of at most 1.2)")
            .doesNotContain("w[1] kept");
      }
    }
  }

  @Test
  void theProximalPointMethodEndsWhereItsStepsStay() {
    Proximal problem = new Proximal(3, bowl());
    double[] w = new ProximalPoint(5).minimize(problem, new double[] {3, 3, 3}, LONG).point();
    Optimality there = Optimality.at(problem, w);
    assertThat(there.holds()).as("%s", there).isTrue();
    w[1] += 0.01;
    Optimality beside = Optimality.at(problem, w);
    assertThat(beside.holds()).isFalse();
    assertThat(beside.words())
        .contains("Stationarity fails: a proximal step leads away, w[1] from 0.91 to 0.90");
  }

  @Test
  void aMultiplierOfAnotherPointIsNoProof() {
    Splitting problem = new Splitting(3, bowl(), Proximable.of(new Simplex(3)));
    SplittingSolution solution = solved(problem).get(0);
    double[] w = solution.solution().point();
    double[] wrong = solution.multiplier().clone();
    wrong[0] += 0.01;
    assertThat(Optimality.at(problem, w, wrong).words()).contains("a proximal step leads away");
    double[] off = {0.41, 0.59, 0};
    assertThat(Optimality.at(problem, off, solution.multiplier()).holds()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Optimality.at(problem, w, new double[2]))
        .withMessage("multiplier must have 3 entries but has 2");
  }

  @Test
  void aPointOutsideIsNamed() {
    Splitting problem =
        new Splitting(2, Proximable.of(Box.nonNegative(2)), Proximable.of(new Simplex(2)));
    Optimality outside = Optimality.at(problem, new double[] {2, -1}, new double[2]);
    assertThat(outside.failures().get(0))
        .startsWith("Feasibility fails: w lies where the function is infinite");
    assertThat(outside.infeasibility()).isGreaterThan(0.1);
    Optimality inside = Optimality.at(problem, new double[] {0.5, 0.5}, new double[2]);
    assertThat(inside.holds()).as("%s", inside).isTrue();
  }

  /** A million times the function, in thousandths of its unit. */
  @Test
  void noMeasureHasAUnit() {
    double[] w = {0.9, 0.8, 0.3};
    double plain = Optimality.at(new Proximal(3, bowl()), w).residual();
    Proximable bowl = bowl();
    Proximable scaled =
        new Proximable() {
          @Override
          public double value(double[] v) {
            return 1e6 * bowl.value(times(1e3, v));
          }

          @Override
          public void prox(double[] v, double stepSize) {
            double[] inside = times(1e3, v);
            bowl.prox(inside, 1e12 * stepSize);
            System.arraycopy(times(1e-3, inside), 0, v, 0, v.length);
          }
        };
    assertThat(Optimality.at(new Proximal(3, scaled), times(1e-3, w)).residual())
        .isCloseTo(plain, offset(1e-9));
    assertThat(plain).isGreaterThan(0.1);
  }

  private static double[] times(double factor, double[] v) {
    double[] scaled = v.clone();
    for (int i = 0; i < v.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
