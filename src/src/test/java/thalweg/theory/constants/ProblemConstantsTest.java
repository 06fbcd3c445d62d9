package thalweg.theory.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.functions.Differentiable;
import thalweg.functions.TwiceDifferentiable;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.PoissonLoss;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.models.LinearModel;
import thalweg.networks.NetworkModel;
import thalweg.networks.NetworkReferenceTest;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.problems.Quadratic;
import thalweg.problems.Rosenbrock;
import thalweg.problems.WavyParabola;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.solvers.gradient.GradientDescent;
import thalweg.theory.guarantees.Assumption;
import thalweg.theory.guarantees.Quantity;

/** L, μ and their relatives: right numbers, and the right words for how they were found. */
class ProblemConstantsTest {

  /** Random examples with labels of ±1, features in units up to ten apart. */
  private static Examples examples(int n, int d, long seed) {
    Random random = new Random(seed);
    DMatrixRMaj x = new DMatrixRMaj(n, d);
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        x.set(i, j, (1 + 3 * j) * random.nextGaussian() + j);
      }
      y[i] = random.nextBoolean() ? 1 : -1;
    }
    return new Examples(x, y);
  }

  private static double[] point(int d, double size, Random random) {
    double[] w = new double[d];
    for (int i = 0; i < d; i++) {
      w[i] = size * random.nextGaussian();
    }
    return w;
  }

  @Test
  void aQuadraticsConstantsAreItsExtremeEigenvalues() {
    Quadratic f = Quadratic.rotated(3, 0.5, 2, 7, 40);
    var sheet = ProblemConstants.of(f, f.start());
    assertThat(sheet.smoothness().value()).isEqualTo(40, within(1e-12));
    assertThat(sheet.strongConvexity().value()).isEqualTo(0.5, within(1e-12));
    assertThat(sheet.polyakLojasiewicz().value()).isEqualTo(0.5, within(1e-12));
    assertThat(sheet.conditionNumber()).isEqualTo(80, within(1e-10));
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.EXACT);
    assertThat(sheet.isProven()).isTrue();
    assertThat(sheet.quantities().holds(Assumption.QUADRATIC)).contains(true);
    assertThat(sheet.quantities().get(Quantity.SMOOTHNESS)).isEqualTo(40, within(1e-12));
  }

  @Test
  void leastSquaresHasTheEigenvaluesOfItsGramMatrix() {
    LinearModel f = LinearModel.regression(examples(60, 5, 1));
    double[] ascending = Matrices.symmetricEigenvalues(f.hessian(f.zeros()));
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.smoothness().value()).isEqualTo(ascending[5], within(1e-12 * ascending[5]));
    assertThat(sheet.strongConvexity().value())
        .isEqualTo(ascending[0], within(1e-12 * ascending[5]));
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.EXACT);
    assertThat(sheet.structure().quadratic()).isTrue();
  }

  @Test
  void logisticRegressionHasAnUpperBoundThatNoPointExceeds() {
    LinearModel f = LinearModel.logistic(examples(80, 4, 2), new L2(0.1)).withoutIntercept();
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.UPPER_BOUND);
    assertThat(sheet.strongConvexity().certainty()).isEqualTo(Certainty.LOWER_BOUND);
    assertThat(sheet.strongConvexity().value()).isEqualTo(0.1, within(1e-12));
    // At 0 every curvature of the loss is 1/4, so the bound is attained there.
    assertThat(sheet.steepest().value()).isEqualTo(sheet.smoothness().value(), within(1e-10));
    Random random = new Random(5);
    for (int k = 0; k < 20; k++) {
      double[] ascending = Matrices.symmetricEigenvalues(f.hessian(point(4, 1, random)));
      assertThat(ascending[3]).isLessThanOrEqualTo(sheet.smoothness().value() * (1 + 1e-12));
      assertThat(ascending[0]).isGreaterThanOrEqualTo(sheet.strongConvexity().value() - 1e-12);
    }
  }

  /** Two equal columns: no strong convexity, and still the inequality, with equality along the flattest direction. */
  @Test
  void dependentColumnsLeaveThePolyakLojasiewiczInequality() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 1}, {2, 2}, {-1, -1}, {3, 3}});
    LinearModel f = LinearModel.regression(new Examples(x, new double[] {1, 0, 2, 1}));
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.strongConvexity().value()).isZero();
    assertThat(sheet.conditionNumber()).isInfinite();
    double mu = sheet.polyakLojasiewicz().value();
    double[] ascending = Matrices.symmetricEigenvalues(f.hessian(f.zeros()));
    assertThat(mu).isEqualTo(ascending[1], within(1e-12)).isPositive();
    double[] best = new double[3];
    double minimum = f.value(best(f, best));
    Random random = new Random(1);
    double tightest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 2000; k++) {
      double[] w = point(3, 2, random);
      double[] g = new double[3];
      double gap = f.valueAndGradient(w, g) - minimum;
      tightest = Math.min(tightest, Vectors.dot(g, g) / 2 / gap / mu);
    }
    assertThat(tightest).isBetween(1 - 1e-9, 1.01);
  }

  private static double[] best(LinearModel f, double[] w) {
    return new GradientDescent(1 / f.smoothness())
        .minimize(f, w, Stop.after(20_000).orGradientBelow(1e-14))
        .point();
  }

  @Test
  void theBallsLipschitzConstantHoldsOnIt() {
    LinearModel smooth = LinearModel.regression(examples(30, 3, 4), new L2(0.5));
    LinearModel bounded = LinearModel.of(examples(30, 3, 4), new HuberLoss(1), new L2(0.5));
    Random random = new Random(3);
    for (LinearModel f : new LinearModel[] {smooth, bounded}) {
      double[] w = point(4, 1, random);
      var sheet = ProblemConstants.of(f, w);
      assertThat(sheet.lipschitz().certainty()).isEqualTo(Certainty.UPPER_BOUND);
      for (double[] x : Ball.around(w, sheet.radius(), 200, 7).points()) {
        assertThat(Vectors.norm2(f.gradient(x))).isLessThanOrEqualTo(sheet.lipschitz().value());
      }
    }
  }

  @Test
  void noTermIsSteeperThanItsBound() {
    LinearModel f = LinearModel.logistic(examples(25, 3, 6), new L2(0.2));
    double bound = ProblemConstants.of(f, f.zeros()).termSmoothness().value();
    Random random = new Random(3);
    double steepest = 0;
    for (int i = 0; i < f.size(); i++) {
      for (int k = 0; k < 40; k++) {
        double[] x = point(4, 0.02, random);
        double[] y = point(4, 0.02, random);
        double[] gx = new double[4];
        double[] gy = new double[4];
        f.batchGradient(new int[] {i}, 0, 1, x, gx);
        f.batchGradient(new int[] {i}, 0, 1, y, gy);
        steepest = Math.max(steepest, Vectors.distance(gx, gy) / Vectors.distance(x, y));
      }
    }
    assertThat(steepest).isBetween(0.5 * bound, bound);
  }

  static Stream<Named<JsonObject>> spectra() {
    return References.cases("networks.json", "name")
        .filter(each -> each.getPayload().has("hessianEigenvaluesAscending"));
  }

  /** Networks know nothing of themselves, so their constants are those of the point, which the reference has exactly. */
  @ParameterizedTest
  @MethodSource("spectra")
  void aNetworksCurvatureAtAPointIsTheReferences(JsonObject given) {
    NetworkModel f = NetworkReferenceTest.model(given);
    double[] exact = References.numbers(given.get("hessianEigenvaluesAscending"));
    double largest = exact[exact.length - 1];
    var sheet = ProblemConstants.of(f, NetworkReferenceTest.parameters(f, given));
    assertThat(sheet.steepest().value()).isEqualTo(largest, within(1e-8 * largest));
    assertThat(sheet.flattest().value()).isEqualTo(exact[0], within(1e-8 * largest));
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.AT_POINT);
    assertThat(sheet.structure().convex()).contains(false);
    assertThat(sheet.isProven()).isFalse();
    assertThat(sheet.toString()).contains("no guarantees");
  }

  @Test
  void manyParametersAreLookedAtByProductsAndTheErrorCoversTheTruth() {
    double[] lambda = new double[900];
    for (int i = 0; i < lambda.length; i++) {
      lambda[i] = 1 + 0.01 * i;
    }
    TwiceDifferentiable f = diagonal(lambda);
    var sheet = ProblemConstants.of(f, new double[900], Structure.of(f).asQuadratic());
    assertThat(sheet.smoothness().how()).contains("120 Hessian–vector products");
    assertThat(sheet.smoothness().value()).isLessThanOrEqualTo(9.99 + 1e-12);
    assertThat(sheet.smoothness().upper()).isBetween(9.99, 10.2);
    assertThat(sheet.strongConvexity().lower()).isBetween(0.8, 1.0);
    assertThat(sheet.smoothness().certainty()).isNotEqualTo(Certainty.EXACT);
  }

  /** So small a positive end says nothing of an eigenvalue that was not found. */
  @Test
  void convexityIsNotConcludedFromLanczosEndsAlone() {
    double[] lambda = new double[900];
    for (int i = 0; i < lambda.length; i++) {
      lambda[i] = 1e-3 + 0.01 * i;
    }
    TwiceDifferentiable f = diagonal(lambda);
    var sheet = ProblemConstants.of(f, new double[900], Structure.of(f).asQuadratic());
    assertThat(sheet.structure().convex()).isEmpty();
    assertThat(sheet.strongConvexity().lower()).isZero();
    assertThat(sheet.quantities().holds(Assumption.CONVEX)).isEmpty();
  }

  private static TwiceDifferentiable diagonal(double... lambda) {
    return new TwiceDifferentiable() {
      @Override
      public int dimension() {
        return lambda.length;
      }

      @Override
      public double valueAndGradient(double[] w, double[] g) {
        hessianVector(w, w, g);
        return Vectors.dot(w, g) / 2;
      }

      @Override
      public void hessianVector(double[] w, double[] v, double[] hv) {
        for (int i = 0; i < v.length; i++) {
          hv[i] = lambda[i] * v[i];
        }
      }
    };
  }

  @Test
  void aSampleIsCalledASampleAndIsNoLessThanThePoint() {
    Rosenbrock f = new Rosenbrock();
    var here = ProblemConstants.of(f, new double[] {1, 1});
    var around = ProblemConstants.over(f, new double[] {1, 1}, Structure.of(f), 1, 200, 1);
    var farther = ProblemConstants.over(f, new double[] {1, 1}, Structure.of(f), 2, 200, 1);
    assertThat(here.smoothness().certainty()).isEqualTo(Certainty.AT_POINT);
    assertThat(around.smoothness().certainty()).isEqualTo(Certainty.SAMPLED);
    assertThat(around.smoothness().how()).contains("201 points of the ball of radius 1");
    assertThat(around.smoothness().value()).isGreaterThan(here.smoothness().value());
    assertThat(farther.smoothness().value()).isGreaterThan(around.smoothness().value());
    assertThat(around.structure().convex()).contains(false);
    assertThat(around.strongConvexity().value()).isZero();
  }

  @Test
  void whatATestFunctionDeclaresIsTaken() {
    WavyParabola f = new WavyParabola();
    var sheet = ProblemConstants.of(f, f.start());
    assertThat(sheet.smoothness().value()).isEqualTo(f.traits().smoothness());
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.DECLARED);
    assertThat(sheet.polyakLojasiewicz().value()).isEqualTo(f.traits().polyakLojasiewicz());
  }

  @Test
  void aLossWithoutABoundOnItsCurvatureIsLookedAtAtThePoint() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1}, {2}});
    LinearModel f =
        LinearModel.of(new Examples(x, new double[] {1, 3}), new PoissonLoss(), new NoPenalty());
    var sheet = ProblemConstants.of(f, f.zeros());
    assertThat(sheet.smoothness().certainty()).isEqualTo(Certainty.AT_POINT);
    double[] ascending = Matrices.symmetricEigenvalues(f.hessian(f.zeros()));
    assertThat(sheet.smoothness().value()).isEqualTo(ascending[1], within(1e-12));
  }

  @Test
  void kinksHaveNoSmoothnessAndTheStepSizeIsRefused() {
    LinearModel hinge = LinearModel.of(examples(20, 2, 1), new HingeLoss(), new NoPenalty());
    LinearModel lasso = LinearModel.regression(examples(20, 2, 1), new L1(0.1));
    for (LinearModel f : new LinearModel[] {hinge, lasso}) {
      var sheet = ProblemConstants.of(f, f.zeros());
      assertThat(sheet.smoothness().value()).isInfinite();
      assertThat(sheet.steepest().isKnown()).isFalse();
      assertThatThrownBy(sheet::stepSizes)
          .hasMessageContaining("a step size needs a positive, finite L")
          .hasMessageContaining("kink");
    }
    var sheet = ProblemConstants.of(hinge, hinge.zeros());
    assertThat(sheet.lipschitz().certainty()).isEqualTo(Certainty.UPPER_BOUND);
  }

  @Test
  void withoutAHessianOnlyASampleSaysSomething() {
    Quadratic known = Quadratic.rotated(2, 1, 5, 20);
    Differentiable f = Differentiable.of(3, known::valueAndGradient);
    var none = ProblemConstants.of(f, known.start());
    assertThat(none.smoothness().isKnown()).isFalse();
    assertThat(none.toString()).contains("sample a ball");
    var some = ProblemConstants.over(f, known.start(), Structure.of(f), 2, 100, 1);
    assertThat(some.smoothness().value()).isBetween(15.0, 20.0);
    assertThat(some.smoothness().certainty()).isEqualTo(Certainty.SAMPLED);
  }

  /** w₁² + w₂ has no minimum: the gradient is never 0, so no inequality bounds the gap by it. */
  @Test
  void aQuadraticThatFallsWithoutEndHasNoPolyakLojasiewiczConstant() {
    TwiceDifferentiable f =
        TwiceDifferentiable.of(
            2,
            (w, g) -> {
              g[0] = 2 * w[0];
              g[1] = 1;
              return w[0] * w[0] + w[1];
            },
            (w, h) -> h.set(0, 0, 2));
    var sheet = ProblemConstants.of(f, new double[2], Structure.of(f).asQuadratic());
    assertThat(sheet.polyakLojasiewicz().value()).isZero();
    assertThat(sheet.polyakLojasiewicz().how()).contains("falls without end");
    assertThat(sheet.structure().convex()).contains(true);
  }

  @Test
  void scalingTheFeaturesIsJudgedByTheirConditionNumber() {
    Random random = new Random(1);
    DMatrixRMaj x = new DMatrixRMaj(50, 2);
    double[] y = new double[50];
    for (int i = 0; i < 50; i++) {
      x.set(i, 0, random.nextGaussian());
      x.set(i, 1, 1000 * random.nextGaussian() + 500);
      y[i] = random.nextGaussian();
    }
    LinearModel f = LinearModel.regression(new Examples(x, y));
    FeatureScaling scaling = ProblemConstants.of(f, f.zeros()).scaling().orElseThrow();
    assertThat(scaling.before()).isGreaterThan(1e5);
    assertThat(scaling.after()).isLessThan(3);
    LinearModel scaled = f.standardized();
    assertThat(scaling.after())
        .isEqualTo(scaled.smoothness() / scaled.strongConvexity(), within(1e-9));
    assertThat(scaling.toString()).contains("times fewer iterations");
  }

  @Test
  void badInputIsASentence() {
    Quadratic bowl = Quadratic.diagonal(1, 2);
    assertThatThrownBy(() -> ProblemConstants.of(bowl, new double[3]))
        .hasMessage("w must have 2 entries but has 3");
    assertThatThrownBy(() -> ProblemConstants.of(bowl, new double[] {0, Double.NaN}))
        .hasMessageContaining("w must be finite but entry 1");
    Differentiable root = Differentiable.of(1, (w, g) -> g[0] = Math.sqrt(w[0]));
    assertThatThrownBy(() -> ProblemConstants.of(root, new double[] {-1}))
        .hasMessageContaining("f and its gradient must be finite at the point but f is NaN");
    Differentiable broken =
        Differentiable.of(
            1,
            (w, g) -> {
              throw new IllegalStateException("no data");
            });
    assertThatThrownBy(() -> ProblemConstants.of(broken, new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("f must be defined at the point but threw")
        .hasMessageContaining("no data");
    TwiceDifferentiable skew =
        TwiceDifferentiable.of(2, (w, g) -> g[0] = g[1] = 0, (w, h) -> h.set(0, 1, 3));
    assertThatThrownBy(() -> ProblemConstants.of(skew, new double[2]))
        .hasMessageContaining("the Hessian must be symmetric");
    TwiceDifferentiable saddle = diagonal(1, -1);
    assertThatThrownBy(
            () -> ProblemConstants.of(saddle, new double[2], Structure.of(saddle).asConvex()))
        .hasMessageContaining("f is said to be convex but its Hessian has the eigenvalue -1.0");
    assertThatThrownBy(
            () -> ProblemConstants.over(bowl, new double[2], Structure.of(bowl), 0, 5, 1))
        .hasMessageContaining("radius");
  }
}
