package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.penalties.L1;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Proximal gradient methods by hand: points, measures, step sizes and where they end. */
class ProximalStepsTest {

  private static final Stop THREE = Stop.after(3);

  private static double[] at(double... w) {
    return w;
  }

  /** \(\tfrac12a(w-c)^2\). */
  private static Differentiable parabola(double a, double c) {
    return new Quadratic(Quadratic.diagonal(a).matrix(), at(c));
  }

  private static double[] path(Solution solution) {
    return solution.trace().points().stream().mapToDouble(w -> w[0]).toArray();
  }

  /** ½w² + |w| from 8 with α = ½ at first and ¼ from then on: 8 → 3½ → 2⅜ → 49/32. */
  @Test
  void theStepSizeIsAskedAtEachStep() {
    Composite problem = new Composite(parabola(1, 0), new L1(1));
    Solution ista = new ProximalGradient(k -> k == 0 ? 0.5 : 0.25).minimize(problem, at(8), THREE);
    assertThat(path(ista)).containsExactly(8, 3.5, 2.375, 1.53125);
    assertThat(ista.trace().stepSizes()).containsExactly(0, 0.5, 0.25, 0.25);
    assertThat(ista.trace().values()[1]).isEqualTo(3.5 * 3.5 / 2 + 3.5);
    assertThat(ista.trace().gradientNorms()).containsExactly(9, 4.5, 3.375, 2.53125);
    assertThat(ista.counts().gradients()).isEqualTo(4);
    Solution fista =
        new Fista(k -> k == 0 ? 0.5 : 0.25, Fista.Restart.NEVER)
            .minimize(problem, at(8), Stop.after(2));
    assertThat(path(fista)).containsExactly(8, 3.5, 2.375);
    assertThat(fista.trace().stepSizes()).containsExactly(0, 0.5, 0.25);
    assertThat(fista.trace().values()[0]).isEqualTo(32 + 8);
    assertThat(fista.trace().values()[1]).isEqualTo(3.5 * 3.5 / 2 + 3.5);
    assertThat(fista.trace().values()[2]).isEqualTo(2.375 * 2.375 / 2 + 2.375);
  }

  /**
   * ½w² from 8 with α = ½: w = 8, 4, 2 and y = 8, 4, 2 − 2μ with μ = (t₂ − 1)/t₃. The measure is (‖y − w₊‖ + 2‖w − y‖)/α.
   */
  @Test
  void theMeasureOfFistaBoundsTheGradient() {
    Solution solution =
        new Fista(0.5).minimize(new Composite(parabola(1, 0), new NoPenalty()), at(8), THREE);
    double t2 = (1 + Math.sqrt(5)) / 2;
    double t3 = (1 + Math.sqrt(1 + 4 * t2 * t2)) / 2;
    double y = 2 - 2 * (t2 - 1) / t3;
    assertThat(solution.trace().gradientNorms()[0]).isEqualTo(8);
    assertThat(solution.trace().gradientNorms()[1]).isEqualTo(4);
    assertThat(solution.trace().gradientNorms()[2])
        .isCloseTo((y / 2 + 2 * (2 - y)) / 0.5, offset(1e-13));
    assertThat(solution.trace().values()).containsExactly(at(32, 8, 2, y * y / 8), offset(1e-13));
    assertThat(solution.trace().stepSizes()).containsExactly(0, 0.5, 0.5, 0.5);
  }

  /** Restarting is a setting; equal momentum, (y − w₊)ᵀ(w₊ − w) = 0, is not uphill. */
  @Test
  void restartingIsASettingOfItsOwn() {
    Fista plain = new Fista(0.5);
    assertThat(plain.restart()).isEqualTo(Fista.Restart.NEVER);
    assertThat(plain.restarting().restart()).isEqualTo(Fista.Restart.UPHILL);
    assertThat(plain.restarting().stepSize()).isEqualTo(plain.stepSize());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fista(0))
        .withMessageContaining("must be positive and finite but was 0");
  }

  /** ½w² + ½|w| from 8 with α₀ = 4 and ρ = ¼: 4 is too long, 1 fits; it leads to 0 less ½. */
  @Test
  void backtrackingShrinksByItsFactorAndNeverGrows() {
    Composite problem = new Composite(parabola(1, 1), new L1(0.5));
    Solution solution =
        new ProximalBacktracking(4, 0.25)
            .minimize(problem, at(8), Stop.after(9).orGradientBelow(0));
    assertThat(path(solution)[1]).isEqualTo(0.5);
    assertThat(solution.trace().stepSizes()[1]).isEqualTo(1);
    assertThat(solution.trace().values()[0]).isEqualTo(49 / 2.0 + 4);
    assertThat(solution.trace().gradientNorms()[0]).isEqualTo(7.5);
    assertThat(solution.termination()).isEqualTo(Termination.GRADIENT_SMALL);
    assertThat(solution.point()).containsExactly(0.5);
    assertThat(solution.iterations()).isEqualTo(1);
    assertThat(new ProximalBacktracking(4)).isEqualTo(new ProximalBacktracking(4, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProximalBacktracking(0))
        .withMessage("initialStep must be positive and finite but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProximalBacktracking(1, 1))
        .withMessage("shrink must be in (0, 1) but was 1");
  }

  /** From 1e20, α = 1 is lost in w; the measure is that of a longer step, the slope itself. */
  @Test
  void aStepLostInRoundingIsNoMinimum() {
    Differentiable slope =
        new Differentiable() {
          @Override
          public int dimension() {
            return 1;
          }

          @Override
          public double valueAndGradient(double[] w, double[] g) {
            g[0] = 3;
            return 3 * w[0];
          }
        };
    Solution solution =
        new ProximalBacktracking(1)
            .minimize(new Composite(slope, new NoPenalty()), at(1e20), THREE);
    assertThat(solution.gradientNorm()).isCloseTo(3, offset(1e-12));
    assertThat(solution.trace().stepSizes()).as("no step").containsExactly(0, 0, 0, 0);
    assertThat(solution.converged()).isFalse();
  }

  @Test
  void aCompositeIsTheSumOfItsParts() {
    Composite problem = new Composite(parabola(2, 1), new L1(3));
    assertThat(problem.dimension()).isEqualTo(1);
    assertThat(problem.value(at(-2))).isEqualTo(9 + 6);
    // ∇f(−20) − 3 = −45.
    assertThat(problem.kktResidual(at(-20))).isEqualTo(45);
    // At 0 the slope −2 is less than 3.
    assertThat(problem.kktResidual(at(0))).isZero();
    assertThat(new Composite(parabola(2, 4), new L1(3)).kktResidual(at(0)))
        .as("a slope of 8 less 3")
        .isCloseTo(5, offset(1e-12));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.kktResidual(at(Double.NaN)))
        .withMessageStartingWith("w must be finite");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.kktResidual(at(1, 2)))
        .withMessage("w must have 1 entries but has 2");
  }

  @Test
  void theUnitStepIsThePowerOfTwoBelowTheRatio() {
    assertThat(UnitStep.of(at(3, -24), at(4, 1))).isEqualTo(4);
    assertThat(UnitStep.of(at(8), at(-2))).isEqualTo(4);
    assertThat(UnitStep.of(at(1e-200), at(1e200))).as("where the ratio underflows").isEqualTo(1);
    assertThat(UnitStep.of(at(1e200), at(1e-200))).isEqualTo(1);
    assertThat(UnitStep.of(at(1), at(0))).isEqualTo(1);
    assertThat(UnitStep.of(at(1), at(Double.NaN))).isEqualTo(1);
    assertThat(UnitStep.of(at(0), at(1))).isBetween(0.5e-100, 1e-100);
  }

  @Test
  void aConstraintIsProximableByItsProjection() {
    Proximable box = Proximable.of(Box.uniform(2, 0, 1));
    double[] w = {3, 0.5};
    assertThat(box.value(w)).isInfinite().isPositive();
    box.prox(w, 9);
    assertThat(w).containsExactly(1, 0.5);
    assertThat(box.value(w)).isZero();
    Proximable l1 = Proximable.of(new L1(2));
    assertThat(l1.value(at(3, -1))).isEqualTo(8);
  }
}
