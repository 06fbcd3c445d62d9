package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.losses.HingeLoss;
import thalweg.losses.HuberLoss;
import thalweg.losses.Loss;
import thalweg.losses.PiecewiseLinear;
import thalweg.losses.PoissonLoss;
import thalweg.losses.QuantileLoss;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.penalties.Penalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;
import thalweg.solvers.newton.Lbfgs;

/** Fits of models that are optimization problems, by scikit-learn and SciPy; see {@link References}. */
class ModelReferenceTest {
  private static final double RELATIVE = 1e-6;

  static Stream<Named<JsonObject>> cases() {
    return References.cases("models.json", "model");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFitIsTheReferences(JsonObject fit) {
    switch (fit.get("model").getAsString()) {
      case "k-means, Lloyd" -> assertClusters(fit);
      case "minimum-norm least squares" -> assertMinimumNorm(fit);
      case "Poisson regression, L2, free intercept" ->
          assertLinear(fit, new PoissonLoss(), "mean of exp(s) - y s, + a/2||w||^2");
      case "Huber regression, L2, free intercept" ->
          assertLinear(
              fit,
              new HuberLoss(fit.get("delta").getAsDouble()),
              "mean of (r^2/2 if |r|<=delta else delta(|r|-delta/2)) + a/2||w||^2");
      case "linear SVM, hinge, free intercept" ->
          assertExact(
              fit,
              new HingeLoss(),
              fit.get("a").getAsDouble(),
              "(1/n) sum max(0,1-y(w.x+b)) + a/2||w||^2");
      case "quantile regression" ->
          assertExact(
              fit,
              new QuantileLoss(fit.get("q").getAsDouble()),
              0,
              "mean of q*max(r,0)+(1-q)*max(-r,0), r = y - w.x - b");
      default ->
          throw new AssertionError("no reader for the model " + fit.get("model").getAsString());
    }
  }

  private static void assertExact(
      JsonObject fit, PiecewiseLinear loss, double lambda, String objective) {
    assertThat(fit.get("objective").getAsString()).isEqualTo(objective);
    Examples train = examples(fit.get("data").getAsString());
    double[] found = new PiecewiseLinearFit(loss, lambda).fit(train);
    double value = LinearModel.of(train, loss, new L2(lambda)).value(found);
    assertClose(value, fit.get("value").getAsDouble(), 1);
    assertPoint(fit, found);
  }

  private static void assertLinear(JsonObject fit, Loss loss, String objective) {
    assertThat(fit.get("objective").getAsString()).isEqualTo(objective);
    double a = fit.get("a").getAsDouble();
    Penalty penalty = a > 0 ? new L2(a) : new NoPenalty();
    LinearModel model = LinearModel.of(examples(fit.get("data").getAsString()), loss, penalty);
    Solution found =
        new Lbfgs()
            .minimize(model, model.zeros(), Stop.after(100_000).orRelativeGradientBelow(1e-11));
    assertClose(found.value(), fit.get("value").getAsDouble(), 1);
    assertPoint(fit, found.point());
  }

  private static void assertPoint(JsonObject fit, double[] found) {
    double[] expected = References.numbers(fit.get("w"));
    assertClose(Arrays.copyOf(found, expected.length), expected);
    assertClose(found[expected.length], fit.get("intercept").getAsDouble(), 1);
  }

  private static Examples examples(String name) {
    Examples diabetes = Standardizer.fit(RealData.diabetes()).transform(RealData.diabetes());
    return switch (name) {
      case "breast cancer standardized (population, over all rows), first 120 rows, first 6 columns,"
              + " label 1 = benign is +1" -> {
        Examples all = Standardizer.fit(RealData.breastCancer()).transform(RealData.breastCancer());
        DMatrixRMaj few = CommonOps_DDRM.extract(all.x(), 0, 120, 0, 6);
        yield new Examples(few, Arrays.copyOf(all.y(), 120));
      }
      case "diabetes standardized (population), raw target" -> diabetes;
      case "diabetes standardized (population), target round(y/25)" ->
          new Examples(
              diabetes.x(), Arrays.stream(diabetes.y()).map(y -> Math.rint(y / 25)).toArray());
      default -> throw new AssertionError("no reader for the data " + name);
    };
  }

  private static void assertMinimumNorm(JsonObject fit) {
    double[] w = Matrices.solveMinimumNorm(matrix(fit.get("X")), References.numbers(fit.get("y")));
    assertClose(w, References.numbers(fit.get("w")));
    assertClose(Vectors.norm2(w), fit.get("norm").getAsDouble(), 1);
  }

  private static void assertClusters(JsonObject fit) {
    DMatrixRMaj start = matrix(fit.get("start"));
    KMeans f = new KMeans(points(fit), start.numRows);
    Solution found = new Lloyd().minimize(f, start.data);
    double[] sums = Arrays.stream(found.trace().values()).map(v -> 2 * f.size() * v).toArray();
    double[] expected = References.numbers(fit.get("sumOfSquaresByIteration"));
    assertThat(sums).containsExactly(expected, offset(RELATIVE * expected[0]));
    assertThat(found.iterations()).isEqualTo(fit.get("iterations").getAsInt());
    assertClose(found.point(), matrix(fit.get("centres")).data);
  }

  private static DMatrixRMaj points(JsonObject fit) {
    return switch (fit.get("data").getAsString()) {
      case "wine, standardized (population)" ->
          Standardizer.fit(RealData.wine()).transform(RealData.wine()).x();
      case "digits, pixels / 16, first 500 rows" -> {
        DMatrixRMaj pixels = RealData.digits().select(IntStream.range(0, 500).toArray()).x();
        CommonOps_DDRM.divide(pixels, 16);
        yield pixels;
      }
      case "random numbers, with a row twice" -> matrix(fit.get("X"));
      default -> throw new AssertionError("no reader for the data " + fit.get("data"));
    };
  }

  private static DMatrixRMaj matrix(JsonElement rows) {
    JsonArray all = rows.getAsJsonArray();
    double[][] numbers = all.asList().stream().map(References::numbers).toArray(double[][]::new);
    return new DMatrixRMaj(numbers);
  }

  private static void assertClose(double[] actual, double[] expected) {
    assertThat(actual).containsExactly(expected, offset(RELATIVE * Vectors.normInf(expected)));
  }

  private static void assertClose(double actual, double expected, double scale) {
    assertThat(actual).isCloseTo(expected, offset(RELATIVE * Math.max(scale, Math.abs(expected))));
  }
}
