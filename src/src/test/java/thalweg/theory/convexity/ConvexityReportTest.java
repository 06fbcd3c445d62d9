package thalweg.theory.convexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;
import static thalweg.autodiff.VarMath.abs;
import static thalweg.autodiff.VarMath.cos;
import static thalweg.autodiff.VarMath.dot;
import static thalweg.autodiff.VarMath.exp;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.mean;
import static thalweg.autodiff.VarMath.norm;
import static thalweg.autodiff.VarMath.product;
import static thalweg.autodiff.VarMath.softplus;
import static thalweg.autodiff.VarMath.sqrt;
import static thalweg.autodiff.VarMath.sum;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.Box;
import thalweg.constraints.Simplex;
import thalweg.functions.LeastSquares;
import thalweg.functions.Objective;
import thalweg.losses.FocalLoss;
import thalweg.losses.GaussianLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.LogisticLoss;
import thalweg.losses.SquaredLoss;
import thalweg.math.Matrices;
import thalweg.models.LinearModel;
import thalweg.penalties.Indicator;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.samples.Examples;

class ConvexityReportTest {

  private static DMatrixRMaj data(int n, int d) {
    return DMatrixRMaj.wrap(n, d, new Random(3).doubles((long) n * d, -2, 2).toArray());
  }

  /** ‖Xw − y‖²/n + λ‖w‖² has the Hessian 2XᵀX/n + 2λI. */
  @Test
  void ridgeHasTheConstantsOfItsHessian() {
    DMatrixRMaj x = data(40, 3);
    double[] eigen = Matrices.symmetricEigenvalues(Matrices.gram(x));
    ConvexityReport report =
        ConvexityReport.of(
            Autodiff.of(
                3, w -> mean(product(x, w).minus(1).squared()).plus(sum(w.squared()).times(0.25))));
    assertThat(report.convexity().isProved()).isTrue();
    assertThat(report.strongConvexity().constant())
        .isCloseTo(2 * eigen[0] / 40 + 0.5, withPercentage(1e-9));
    assertThat(report.smoothness().constant())
        .isCloseTo(2 * eigen[2] / 40 + 0.5, withPercentage(1e-9));
    assertThat(report.polyakLojasiewicz().constant())
        .isEqualTo(report.strongConvexity().constant());
  }

  /** The logistic loss has curvatures in [0, ¼]: μ is that of the penalty, L that of XᵀX/4n plus it. */
  @Test
  void logisticRegressionWithL2HasItsTextbookConstants() {
    DMatrixRMaj x = data(30, 4);
    double[] eigen = Matrices.symmetricEigenvalues(Matrices.gram(x));
    ConvexityReport report =
        ConvexityReport.of(
            Autodiff.of(
                4,
                w -> mean(softplus(product(x, w).negated())).plus(sum(w.squared()).times(0.05))));
    assertThat(report.strongConvexity().constant()).isCloseTo(0.1, withPercentage(1e-9));
    assertThat(report.smoothness().constant())
        .isCloseTo(eigen[3] / 120 + 0.1, withPercentage(1e-9));
  }

  /** ½‖Aw − b‖² with A of rank 1 is flat along the null space; its smallest other eigenvalue is ‖a‖². */
  @Test
  void leastSquaresWithoutFullRankIsPolyakLojasiewiczAndNotStronglyConvex() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}});
    LeastSquares f = new LeastSquares(Autodiff.residuals(2, 2, w -> product(a, w).minus(1, 0)));
    ConvexityReport report = ConvexityReport.of(f);
    assertThat(report.convexity().isProved()).isTrue();
    assertThat(report.strongConvexity().isRefuted()).isTrue();
    assertThat(report.polyakLojasiewicz().constant()).isCloseTo(25, withPercentage(1e-9));
    assertThat(report.smoothness().constant()).isCloseTo(25, withPercentage(1e-9));
    assertThat(report.polyakLojasiewicz().constant()).isLessThanOrEqualTo(25);
  }

  @Test
  void thePolyakLojasiewiczConstantHoldsAtRandomPoints() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1, 2, 0}, {0, 1, -1}});
    Autodiff f = Autodiff.of(3, w -> sum(product(a, w).squared()).plus(0));
    double mu = ConvexityReport.of(f).polyakLojasiewicz().constant();
    assertThat(mu).isPositive();
    Random random = new Random(5);
    for (int k = 0; k < 200; k++) {
      double[] w = random.doubles(3, -3, 3).toArray();
      double[] g = new double[3];
      double value = f.valueAndGradient(w, g);
      double square = g[0] * g[0] + g[1] * g[1] + g[2] * g[2];
      assertThat(square / 2).isGreaterThanOrEqualTo(mu * value * (1 - 1e-9));
    }
  }

  @Test
  void aSemidefiniteQuadraticFormIsPolyakLojasiewiczWithItsSmallestEigenvalueAboveZero() {
    DMatrixRMaj q = new DMatrixRMaj(new double[][] {{1, 2}, {2, 4}});
    ConvexityReport form = ConvexityReport.of(Autodiff.of(2, w -> dot(w, product(q, w))));
    assertThat(form.polyakLojasiewicz().constant()).isCloseTo(10, withPercentage(1e-9));
    assertThat(form.strongConvexity().isRefuted()).isTrue();
    ConvexityReport tilted =
        ConvexityReport.of(Autodiff.of(2, w -> dot(w, product(q, w)).plus(w.at(0))));
    assertThat(tilted.convexity().isProved()).isTrue();
    assertThat(tilted.polyakLojasiewicz().isProved()).isFalse();
  }

  @Test
  void aStationaryPointThatIsNotLowestRefutesPolyakLojasiewicz() {
    ConvexityReport saddle = ConvexityReport.of(Autodiff.of(2, w -> w.at(0).times(w.at(1))));
    assertThat(saddle.polyakLojasiewicz().isRefuted()).isTrue();
    assertThat(saddle.convexity().isRefuted()).isTrue();
    assertThat(saddle.smoothness().constant()).isEqualTo(1, offset(1e-12));
  }

  @Test
  void theReasonIsATreeThatNamesTheRules() {
    ConvexityReport report =
        ConvexityReport.of(Autodiff.of(1, w -> exp(w.at(0).squared()).plus(abs(w.at(0)))));
    assertThat(report.convexity())
        .hasToString(
            """
            proved convex
            exp(w[0]²) + |w[0]| is convex: a sum with nonnegative factors
            ├─ exp(w[0]²) is convex: exp on [0, ∞] is convex and nondecreasing, of a convex argument
            │  └─ w[0]² is convex: square on [-∞, ∞] is convex, of an affine argument
            │     └─ w[0] is affine: a coordinate
            └─ |w[0]| is convex: abs on [-∞, ∞] is convex, of an affine argument
               └─ w[0] is affine: a coordinate""");
  }

  @Test
  void aFormulaIsLookedAtWhereItIsDefined() {
    ConvexityReport disc =
        ConvexityReport.of(Autodiff.of(2, w -> log(sum(w.squared()).negated().plus(1)).negated()));
    assertThat(disc.convexity().isProved()).isTrue();
    assertThat(disc.notes()).anyMatch(note -> note.endsWith("which is a convex set"));
    ConvexityReport outside =
        ConvexityReport.of(Autodiff.of(1, w -> log(w.at(0).squared().minus(1)).negated()));
    assertThat(outside.convexity().isProved()).isFalse();
    ConvexityReport pole =
        ConvexityReport.of(Autodiff.of(1, w -> w.at(0).power(-2)), Box.uniform(1, -1, 1));
    assertThat(pole.convexity().isProved()).isFalse();
    assertThat(
            ConvexityReport.of(Autodiff.of(1, w -> w.at(0).power(-2)), Box.uniform(1, 0, 1))
                .convexity()
                .isProved())
        .isTrue();
  }

  @Test
  void aFormulaThatIsDefinedNowhereIsRefusedWithASentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ConvexityReport.of(
                    Autodiff.of(1, w -> sqrt(w.at(0).minus(5))), Box.uniform(1, 0, 4)))
        .withMessage(
            "sqrt is defined from 0 on, but its argument w[0] − 5 is in [-5, -1] on the whole domain; take another domain");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConvexityReport.of(Autodiff.of(1, w -> w.at(0)), Box.uniform(1, 2, 2)))
        .withMessage("domain must have more than one point but has only (2)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConvexityReport.of(Autodiff.of(1, w -> w.at(0)), Box.unbounded(2)))
        .withMessage("domain must have 1 coordinates, as many as the function, but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConvexityReport.of(Autodiff.of(1, w -> w.at(0)), Box.unbounded(1), 0, 1))
        .withMessage("trials must be at least 1 but was 0");
  }

  @Test
  void aFunctionThatThrowsIsReportedWithThePoint() {
    Objective broken =
        Objective.of(
            1,
            w -> {
              throw new IllegalStateException("no data");
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConvexityReport.of(broken, Box.uniform(1, 0, 1), 10, 1))
        .withMessageContaining("the function failed at w = (")
        .withMessageContaining("no data");
    Autodiff formula =
        Autodiff.of(
            1,
            w -> {
              throw new IllegalStateException("no data");
            });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConvexityReport.of(formula))
        .withMessageContaining("the formula failed at w = (");
  }

  @Test
  void aFunctionWithoutValuesLeavesTheQuestionOpen() {
    Objective nowhere = Objective.of(1, w -> Double.NaN);
    ConvexityReport report = ConvexityReport.of(nowhere, Box.uniform(1, 0, 1), 50, 1);
    assertThat(report.convexity().sentence())
        .contains("neither proved nor refuted", "none of the trials gave three finite values");
  }

  @Test
  void numbersThatAreNotFiniteAndFormulasThatAreTooLargeAreSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ConvexityReport.of(Autodiff.of(1, w -> w.at(0).minus(Double.NaN).squared())))
        .withMessage("the numbers of the formula must be finite but one is NaN");
    ConvexityReport large =
        ConvexityReport.of(Autodiff.of(3000, w -> sum(w.squared())), Box.unbounded(3000), 3, 1);
    assertThat(large.convexity().remark()).contains("too large: 6001 numbers of 3000 parameters");
    ConvexityReport wide =
        ConvexityReport.of(Autodiff.of(600, w -> sum(w.squared())), Box.unbounded(600), 3, 1);
    assertThat(wide.convexity().isProved()).isTrue();
  }

  /** |x| by a branch: its graph at one point is x, at another −x, and neither is the function. */
  @Test
  void aFormulaThatBranchesIsNotProvedByTheBranchItTakes() {
    Autodiff concave =
        Autodiff.of(1, w -> w.at(0).value() > 0 ? w.at(0).negated() : w.at(0).times(1));
    ConvexityReport report = ConvexityReport.of(concave);
    assertThat(report.convexity().isProved()).isFalse();
    assertThat(report.convexity().isRefuted()).isTrue();
    assertThat(report.quasiconvexity().isRefuted()).isTrue();
    Autodiff convex =
        Autodiff.of(1, w -> w.at(0).value() > 0 ? w.at(0).times(1) : w.at(0).negated());
    assertThat(ConvexityReport.of(convex).convexity().status())
        .isEqualTo(Conclusion.Status.UNDECIDED);
    assertThat(ConvexityReport.of(convex).convexity().remark()).contains("value()");
  }

  /** The witness of a formula stands up to evaluation by plain doubles, and its points lie exactly on a line. */
  @Test
  void everyWitnessOfTheTableHoldsWhenItIsEvaluatedAgain() {
    int checked = 0;
    for (Formulas.Case formula : Formulas.all()) {
      Witness witness =
          ConvexityReport.of(formula.f(), formula.domain(), 400, 2).convexity().witness();
      if (witness == null) {
        continue;
      }
      double[] x = witness.points().get(0);
      double[] y = witness.points().get(1);
      double[] z = witness.points().get(2);
      double m = Math.rint(witness.weight() / (1 - witness.weight()));
      for (int i = 0; i < x.length; i++) {
        assertThat(y[i] - z[i]).isEqualTo(m * (z[i] - x[i]));
      }
      double chord =
          witness.weight() * formula.f().value(x) + (1 - witness.weight()) * formula.f().value(y);
      double scale = Math.max(Math.abs(formula.f().value(z)), Math.abs(chord));
      assertThat(formula.f().value(z) - chord)
          .isCloseTo(witness.violation(), offset(witness.error() + 1e-13 * scale));
      assertThat(witness.violation()).isGreaterThan(witness.error());
      checked++;
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void onlyValuesCanRefuteAndNotProve() {
    ConvexityReport bowl =
        ConvexityReport.of(
            Objective.of(2, w -> w[0] * w[0] + w[1] * w[1]), Box.unbounded(2), 500, 1);
    assertThat(bowl.convexity().status()).isEqualTo(Conclusion.Status.UNDECIDED);
    assertThat(bowl.convexity().trials()).isGreaterThan(400);
    ConvexityReport saddle =
        ConvexityReport.of(Objective.of(2, w -> w[0] * w[1]), Box.unbounded(2), 500, 1);
    assertThat(saddle.convexity().isRefuted()).isTrue();
    ConvexityReport line =
        ConvexityReport.of(
            Objective.of(1, w -> (1e9 * w[0] + 7) / 3 - 1e9 * w[0] / 3), Box.unbounded(1), 2000, 1);
    assertThat(line.convexity().isRefuted()).isFalse();
  }

  @Test
  void lossesPenaltiesSetsAndModelsAreReported() {
    ConvexityReport logistic = ConvexityReport.of(new LogisticLoss(), 1);
    assertThat(logistic.convexity().isProved()).isTrue();
    assertThat(logistic.smoothness().constant()).isEqualTo(0.25);
    assertThat(ConvexityReport.of(new SquaredLoss(), 3).strongConvexity().constant()).isEqualTo(1);
    assertThat(ConvexityReport.of(new HuberLoss(1), 0).convexity().isProved()).isTrue();
    assertThat(ConvexityReport.of(new FocalLoss(2), 3, 0, 1, 0).convexity().isRefuted()).isTrue();
    assertThat(ConvexityReport.of(new GaussianLoss(), 2, 1).convexity().isProved()).isFalse();
    assertThat(ConvexityReport.of(new L2(0.5), 3).strongConvexity().constant()).isEqualTo(0.5);
    assertThat(ConvexityReport.of(new L1(0.5), 3).smoothness().isProved()).isFalse();
    assertThat(ConvexityReport.of(new Indicator(new Simplex(3)), 3).convexity().isProved())
        .isTrue();
    Examples examples = new Examples(data(30, 2), new Random(1).doubles(30, -1, 1).toArray());
    LinearModel model = LinearModel.regression(examples, new L2(0.1));
    ConvexityReport report = ConvexityReport.of(model);
    assertThat(report.convexity().toString())
        .contains("the loss SquaredLoss is convex", "the penalty L2[lambda=0.1] is convex");
    assertThat(report.smoothness().constant()).isEqualTo(model.smoothness());
    assertThat(report.strongConvexity().constant()).isEqualTo(model.strongConvexity());
  }

  @Test
  void equalSeedsGiveEqualReports() {
    Autodiff f = Autodiff.of(2, w -> cos(norm(w)).plus(sum(w.squared()).times(0.1)));
    assertThat(ConvexityReport.of(f)).hasToString(ConvexityReport.of(f).toString());
  }

  /** 200 examples of 20 features: 4000 products of intervals, and no trial where everything is proved. */
  @Test
  void aModelOfSomeHundredExamplesIsProved() {
    DMatrixRMaj x = data(200, 20);
    ConvexityReport report =
        ConvexityReport.of(
            Autodiff.of(20, w -> mean(softplus(product(x, w))).plus(sum(w.squared()).times(0.01))));
    assertThat(report.conclusions()).allMatch(Conclusion::isProved);
  }
}
