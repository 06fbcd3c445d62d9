package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;
import static thalweg.autodiff.VarMath.exp;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.autodiff.Autodiff;
import thalweg.constraints.Box;
import thalweg.runs.Stop;
import thalweg.runs.Termination;

/** Fits against SciPy 1.17.1's curve_fit, and what they say where the data say little. */
class CurveFitTest {
  private static final double[] X = {0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6};
  private static final double[] Y = {2.05, 1.52, 1.24, .89, .77, .55, .48, .27, .21, .10};
  private static final double[] OUTLIERS = {2.05, 1.52, 1.24, 2.4, .77, .55, .48, .27, -.6, .10};
  private static final double[] SIGMA = {.05, .04, .06, .05, .03, .04, .05, .02, .03, .02};
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static CurveFit decay() {
    return CurveFit.of((x, p) -> p[0] * Math.exp(-p[1] * x));
  }

  private static CurveFit smoothDecay() {
    return CurveFit.of(
        (x, p) -> p[0] * Math.exp(-p[1] * x),
        (x, p, g) -> {
          g[0] = Math.exp(-p[1] * x);
          g[1] = -p[0] * x * Math.exp(-p[1] * x);
        });
  }

  private static void assertFit(FittedCurve fit, double[] p, double[] errors, double covariance) {
    assertThat(fit.converged()).as("%s", fit).isTrue();
    for (int k = 0; k < p.length; k++) {
      assertThat(fit.parameters()[k]).isCloseTo(p[k], offset(1e-7 * p[k]));
      assertThat(fit.standardErrors()[k]).isCloseTo(errors[k], offset(1e-6 * errors[k]));
    }
    assertThat(fit.covariance().get(0, 1)).isCloseTo(covariance, offset(1e-6 * covariance));
    assertThat(fit.covariance().get(1, 0)).isEqualTo(fit.covariance().get(0, 1));
  }

  @Test
  void withoutErrorsTheResidualsTellThem() {
    double[] p = {2.014241999260164, 0.502005728311329};
    double[] errors = {0.03201971401684575, 0.014361433741163448};
    assertFit(decay().fit(X, Y, 1, 0.1), p, errors, 0.000290965019352482);
    CurveFit automatic =
        CurveFit.of(
            (x, q) -> q[0] * Math.exp(-q[1] * x),
            (x, q, g) ->
                Autodiff.of(2, v -> v.at(0).times(exp(v.at(1).times(-x)))).valueAndGradient(q, g));
    assertFit(automatic.fit(X, Y, 1, 0.1), p, errors, 0.000290965019352482);
    FittedCurve fit = smoothDecay().fit(X, Y, 1, 0.1);
    assertFit(fit, p, errors, 0.000290965019352482);
    assertThat(fit.residualStandardDeviation()).isCloseTo(0.03908855890296855, offset(1e-12));
    assertThat(fit.degreesOfFreedom()).isEqualTo(8);
    assertThat(fit.toString())
        .isEqualTo(
            "p[0] = 2.014242 ± 0.032, p[1] = 0.5020057 ± 0.014, residual standard deviation 0.039089 with 8 degrees of freedom");
  }

  @Test
  void errorsAreAbsoluteOrRelative() {
    double[] p = {2.0010320438908478, 0.4951257384440864};
    double[] absolute = {0.03686266095280378, 0.01254583519777946};
    double[] relative = {0.035525634848162596, 0.012090791836003877};
    double[] weights = Arrays.stream(SIGMA).map(s -> 1 / (s * s)).toArray();
    assertFit(decay().withErrors(SIGMA).fit(X, Y, 1, 0.1), p, absolute, 0.00029878510833432234);
    FittedCurve fit = decay().withRelativeErrors(SIGMA).fit(X, Y, 1, 0.1);
    assertFit(fit, p, relative, 0.0002775040205310205);
    fit = smoothDecay().withWeights(weights).fit(X, Y, 1, 0.1);
    assertFit(fit, p, relative, 0.0002775040205310205);
  }

  @Test
  void robustLossesAreSciPys() {
    CurveFit fit = smoothDecay();
    CurveFit known = smoothDecay().withErrors(SIGMA);
    assertFit(
        fit.withLoss(RobustLoss.softL1(0.1)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0414683476732627, 0.4976331837330081},
        new double[] {0.19791095604006545, 0.09104425453594654},
        0.010368408180368055);
    assertFit(
        known.withLoss(RobustLoss.softL1(1.5)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0376299660750665, 0.5025313119916353},
        new double[] {0.04350262133497676, 0.014177061977150927},
        0.0003624978781324983);
    assertFit(
        fit.withLoss(RobustLoss.huber(0.1)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0366500866554853, 0.497653915778594},
        new double[] {0.19087241705987895, 0.0905233247546188},
        0.010267397910276447);
    assertFit(
        known.withLoss(RobustLoss.huber(1.5)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0268925745955264, 0.5010070319581621},
        new double[] {0.03753649657697075, 0.01328542980804904},
        0.00030917176070797747);
    assertFit(
        fit.withLoss(RobustLoss.cauchy(0.1)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0285509135261863, 0.5003175791996565},
        new double[] {0.10567095797832451, 0.047864641679100844},
        0.0029128396989411783);
    assertFit(
        known.withLoss(RobustLoss.cauchy(1.5)).fit(X, OUTLIERS, 1, 0.1),
        new double[] {2.0280406214608564, 0.5005160167428334},
        new double[] {0.051700766069911336, 0.015420570621541691},
        0.00045938907548041244);
  }

  @Test
  void boundsAreKept() {
    Box box = new Box(new double[2], new double[] {1.9, 1});
    for (CurveFit fit : new CurveFit[] {decay(), smoothDecay()}) {
      FittedCurve fitted = fit.within(box).fit(X, Y, 1, 0.1);
      assertFit(
          fitted,
          new double[] {1.9, 0.46916211016502785},
          new double[] {0.050809805076956864, 0.022811922745925715},
          0.0007425991232471043);
      assertThat(fitted.parameters()[0]).isEqualTo(1.9);
    }
  }

  /** A curve that fails outside its bounds, also where derivatives are taken. */
  @Test
  void theCurveIsNotAskedOutsideTheBounds() {
    CurveFit guarded =
        CurveFit.of(
            (x, p) -> {
              assertThat(p[0]).isBetween(0.0, 2.0);
              assertThat(p[1]).isBetween(0.3, 1.0);
              return p[0] * Math.exp(-p[1] * x);
            });
    Box box = new Box(new double[] {0, 0.3}, new double[] {2, 1});
    for (double[] guess : new double[][] {{0, 0.3}, {2, 1}, {2, 0.3}, {1, 0.5}}) {
      FittedCurve fit = guarded.within(box).fit(X, Y, guess);
      assertThat(fit.parameters()[0]).as("%s", fit).isEqualTo(2);
      assertThat(fit.standardErrors()[1]).isBetween(0.01, 0.02);
    }
  }

  @Test
  void boundsThatCoincideFixAParameter() {
    Box box = new Box(new double[] {2, -9}, new double[] {2, 9});
    FittedCurve fixed = smoothDecay().within(box).fit(X, Y, 2, 0.1);
    FittedCurve alone = CurveFit.of((x, p) -> 2 * Math.exp(-p[0] * x)).fit(X, Y, 0.1);
    assertThat(fixed.degreesOfFreedom()).isEqualTo(9);
    assertThat(fixed.standardErrors()[0]).isZero();
    assertThat(fixed.standardErrors()[1]).isCloseTo(alone.standardErrors()[0], offset(1e-9));
    assertThat(fixed.undetermined()).isEmpty();
  }

  @Test
  void bandsAndIntervals() {
    FittedCurve fit = smoothDecay().fit(X, Y, 1, 0.1);
    assertInterval(fit.confidenceBand(2.2, 0.95), 0.629345557401774, 0.7057161637732127);
    assertInterval(fit.predictionBand(2.2, 1, 0.95), 0.5696378340101054, 0.7654238871648813);
    assertInterval(fit.confidenceInterval(1, 0.95), 0.4688882027167454, 0.5351232539059125);
    FittedCurve known = decay().withErrors(SIGMA).fit(X, Y, 1, 0.1);
    double half = 1.959963984540054 * 0.01254583519777946;
    double b = 0.4951257384440864;
    assertInterval(known.confidenceInterval(1, 0.95), b - half, b + half);
    double error = 1.959963984540054 * Math.hypot(0.05, 0.03686266095280378);
    FittedCurve.Interval first = known.predictionBand(0, 0.05, 0.95);
    assertInterval(first, 2.0010320438908478 - error, 2.0010320438908478 + error);
  }

  private static void assertInterval(FittedCurve.Interval interval, double lower, double upper) {
    assertThat(interval.lower()).isCloseTo(lower, offset(1e-7));
    assertThat(interval.upper()).isCloseTo(upper, offset(1e-7));
  }

  /** Means, slopes and their errors as in every textbook: the straight line through (0, 1), (1, 3), (2, 4), (3, 4). */
  @Test
  void aStraightLineByHand() {
    FittedCurve line =
        CurveFit.of((x, p) -> p[0] + p[1] * x)
            .fit(new double[] {0, 1, 2, 3}, new double[] {1, 3, 4, 4}, 0, 0);
    assertThat(line.parameters()).containsExactly(new double[] {1.5, 1}, offset(1e-9));
    double s = Math.sqrt(1 / 2.0);
    assertThat(line.residualStandardDeviation()).isCloseTo(s, offset(1e-9));
    assertThat(line.standardErrors()[1]).isCloseTo(s / Math.sqrt(5), offset(1e-9));
    assertThat(line.standardErrors()[0]).isCloseTo(s * Math.sqrt(0.25 + 2.25 / 5), offset(1e-9));
    assertThat(line.standardError(1.5)).isCloseTo(s / 2, offset(1e-9));
    assertThat(line.at(10)).isCloseTo(11.5, offset(1e-7));
  }

  @Test
  void surfacesOverSeveralPredictors() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, 1}, {1, 2}});
    double[] y = {2, 3, 5, 7, 8.1};
    FittedCurve plane = CurveFit.ofRows((row, p) -> p[0] * row[0] + p[1] * row[1]).fit(x, y, 1, 1);
    // By the normal equations ((7, 5), (5, 7)) p = (29.1, 31.2).
    assertThat(plane.parameters())
        .containsExactly(new double[] {47.7 / 24, 72.9 / 24}, offset(1e-9));
    assertThat(plane.at(2, 2)).isCloseTo(2 * 120.6 / 24, offset(1e-8));
    assertThat(plane.confidenceBand(new double[] {0, 0}, 0.95))
        .isEqualTo(new FittedCurve.Interval(0, 0));
  }

  /** p₀ and p₁ enter as their sum alone; p₂ is what it is. */
  @Test
  void parametersThatTheDataDoNotDetermineAreNamed() {
    for (double unit : new double[] {1, 1e-9, 1e9}) {
      FittedCurve twins =
          CurveFit.of((x, p) -> p[0] / unit + p[1] + p[2] * x).fit(X, Y, unit, 1, 0.1);
      assertThat(twins.undetermined()).as("%s", twins).containsExactly(0, 1);
      assertThat(twins.standardErrors()[0]).isInfinite();
      assertThat(twins.covariance().get(0, 2)).isNaN();
      assertThat(twins.standardErrors()[2]).isBetween(0.02, 0.06);
      assertThat(twins.confidenceInterval(1, 0.9))
          .isEqualTo(new FittedCurve.Interval(-INFINITY, INFINITY));
      assertThat(twins.confidenceBand(1, 0.9).upper()).isInfinite();
      assertThat(twins.toString()).contains("the data do not determine the parameters [0, 1]");
    }
    FittedCurve idle = CurveFit.of((x, p) -> p[0] + 0 * p[1]).fit(X, Y, 1, 1);
    assertThat(idle.undetermined()).containsExactly(1);
    assertThat(idle.parameters()[0]).isCloseTo(0.808, offset(1e-9));
    assertThat(idle.standardErrors()[0]).isBetween(0.1, 0.3);
    assertThat(idle.confidenceBand(1, 0.9).upper()).isFinite();
  }

  @Test
  void asManyParametersAsObservationsLeaveNoErrorsUnlessTheyAreKnown() {
    double[] x = {0, 1};
    double[] y = {2, 1};
    FittedCurve fit = decay().fit(x, y, 1, 0.1);
    assertThat(fit.parameters()[1]).isCloseTo(Math.log(2), offset(1e-9));
    assertThat(fit.converged()).isTrue();
    assertThat(fit.degreesOfFreedom()).isZero();
    assertThat(fit.residualStandardDeviation()).isNaN();
    assertThat(fit.standardErrors()).containsExactly(INFINITY, INFINITY);
    FittedCurve known = decay().withErrors(0.1, 0.1).fit(x, y, 1, 0.1);
    assertThat(known.standardErrors()[0]).isCloseTo(0.1, offset(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-5, 1e5, 1e12})
  void unitsOfDataAndParametersDoNotMatter(double unit) {
    double[] x = Arrays.stream(X).map(v -> v * unit).toArray();
    double[] y = Arrays.stream(Y).map(v -> v / unit).toArray();
    FittedCurve fit = decay().fit(x, y, 1 / unit, 0.1 / unit);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.parameters()[0] * unit).isCloseTo(2.014241999260164, offset(1e-7));
    assertThat(fit.parameters()[1] * unit).isCloseTo(0.502005728311329, offset(1e-7));
    assertThat(fit.standardErrors()[1] * unit).isCloseTo(0.014361433741163448, offset(1e-7));
    assertThat(fit.undetermined()).isEmpty();
  }

  @Test
  void aCurveThatIsNoNumberAtTheGuessSaysSo() {
    FittedCurve fit = CurveFit.of((x, p) -> Math.log(p[0]) * x).fit(X, Y, -1);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.solution().termination()).isEqualTo(Termination.NOT_FINITE);
    assertThat(fit.standardErrors()).containsExactly(INFINITY);
    assertThat(fit.toString()).contains(fit.solution().detail());
  }

  @Test
  void aRunThatIsCutShortHasNotConverged() {
    FittedCurve fit = decay().until(Stop.after(1)).fit(X, Y, 5, 3);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.largestCosine()).isGreaterThan(1e-3);
  }

  @Test
  void badArgumentsAreRefusedByName() {
    assertRefused(() -> decay().fit(X, new double[3], 1, 1), "y must have 10 entries but has 3");
    assertRefused(
        () -> decay().fit(new double[1], new double[1], 1, 1),
        "number of observations must be at least 2 but was 1");
    assertRefused(
        () -> decay().fit(X, Y), "number of parameters in the guess must be at least 1 but was 0");
    assertRefused(
        () -> decay().withErrors(1, 2).fit(X, Y, 1, 1), "sigma must have 10 entries but has 2");
    assertRefused(
        () -> decay().withErrors(1, 0),
        "error of observation 1 must be positive and finite but was 0");
    assertRefused(
        () -> decay().withWeights(1, -2),
        "weight of observation 1 must be positive and finite but was -2");
    assertRefused(
        () -> decay().within(Box.nonNegative(2)).fit(X, Y, -1, 1),
        "guess of parameter 0 must be in [0, Infinity] but was -1");
    assertRefused(
        () -> decay().within(Box.nonNegative(3)).fit(X, Y, 1, 1),
        "lower must have 2 entries but has 3");
    assertRefused(
        () -> decay().fit(X, Y, Double.NaN, 1), "guess must be finite but entry 0 of 2 was NaN");
    double[] gap = Y.clone();
    gap[4] = Double.NaN;
    assertRefused(() -> decay().fit(X, gap, 1, 1), "y must be finite but entry 4 of 10 was NaN");
    assertRefused(() -> RobustLoss.huber(0), "scale must be positive and finite but was 0");
    FittedCurve fit = decay().fit(X, Y, 1, 0.1);
    assertRefused(() -> fit.confidenceInterval(0, 95), "level must be in (0, 1) but was 95");
    assertRefused(
        () -> fit.predictionBand(1, -1, 0.9), "sigma must be positive and finite but was -1");
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
