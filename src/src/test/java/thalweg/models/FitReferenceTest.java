package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.functions.Differentiable;
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
import thalweg.solvers.proximal.CoordinateDescent;
import thalweg.solvers.proximal.SparseRegression;

/** Minimizers found by scikit-learn and SciPy; see {@link References}. */
class FitReferenceTest {
  private static final String ELASTIC_NET = "elastic net l1_ratio=";

  /** What each model's case must say it minimizes, so that none passes by being misread. */
  private static final Map<String, String> OBJECTIVES =
      Map.of(
          "least squares", "1/(2n)||Xw-y||^2",
          "ridge", "1/(2n)||Xw-y||^2 + a/2||w||^2",
          "lasso", "1/(2n)||Xw-y||^2 + a||w||_1",
          "logistic, L2", "(1/n) sum log(1+exp(-y s)) + a/2||w||^2, no intercept",
          "softmax", "mean cross-entropy + a/2||W||_F^2");

  private static final Stop STOP = Stop.after(100_000).orGradientBelow(1e-9);

  static Stream<Named<JsonObject>> cases() {
    return References.cases("fits.json", "model");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void minimizerIsTheReferences(JsonObject fit) {
    String model = fit.get("model").getAsString();
    double a = fit.has("a") ? fit.get("a").getAsDouble() : 0;
    Penalty penalty = a > 0 ? new L2(a) : new NoPenalty();
    Examples examples = examples(fit.get("data").getAsString());
    if (model.startsWith("softmax regression, L2 ")
        && model.endsWith(" on weights, free intercept")) {
      assertObjective(fit, "softmax");
      assertSoftmax(fit, MulticlassModel.softmax(examples, penalty), examples);
    } else if (model.startsWith(ELASTIC_NET)) {
      double l1Ratio = Double.parseDouble(model.substring(ELASTIC_NET.length()));
      assertElasticNetObjective(fit, l1Ratio);
      assertWeights(fit, sparse(new SparseRegression(examples.x(), examples.y(), a, l1Ratio)));
    } else {
      assertObjective(fit, model);
      assertWeights(
          fit,
          switch (model) {
            case "least squares", "ridge" ->
                smooth(LinearModel.regression(examples, penalty).withoutIntercept());
            case "lasso" -> sparse(SparseRegression.lasso(examples.x(), examples.y(), a));
            case "logistic, L2" ->
                smooth(LinearModel.logistic(examples, penalty).withoutIntercept());
            default -> throw new AssertionError("no reader for the model " + model);
          });
    }
  }

  private static Examples examples(String name) {
    return switch (name) {
      case "diabetes standardised, y centred" -> {
        Examples all = standardized(RealData.diabetes());
        yield all.centred(all.meanTarget());
      }
      case "breast_cancer standardised (population std), label 1=benign" ->
          standardized(RealData.breastCancer());
      case "wine standardised" -> standardized(RealData.wine());
      default -> throw new AssertionError("no reader for the data " + name);
    };
  }

  private static Examples standardized(Examples raw) {
    return Standardizer.fit(raw).transform(raw);
  }

  private static Solution smooth(Differentiable model) {
    return new Lbfgs().minimize(model, new double[model.dimension()], STOP);
  }

  private static Solution sparse(SparseRegression problem) {
    return new CoordinateDescent().minimize(problem, new double[problem.dimension()], STOP);
  }

  private static void assertObjective(JsonObject fit, String model) {
    assertThat(OBJECTIVES).as("readers").containsKey(model);
    assertThat(fit.get("objective").getAsString()).isEqualTo(OBJECTIVES.get(model));
  }

  private static void assertElasticNetObjective(JsonObject fit, double l1Ratio) {
    Matcher shares =
        Pattern.compile(
                "1/\\(2n\\)\\|\\|Xw-y\\|\\|\\^2 \\+ a\\*(.+)\\|\\|w\\|\\|_1 \\+ a\\*(.+)/2\\|\\|w\\|\\|\\^2")
            .matcher(fit.get("objective").getAsString());
    assertThat(shares.matches()).as("objective of the elastic net").isTrue();
    assertThat(Double.parseDouble(shares.group(1))).isEqualTo(l1Ratio);
    assertThat(Double.parseDouble(shares.group(2))).isCloseTo(1 - l1Ratio, offset(1e-12));
  }

  private static void assertWeights(JsonObject fit, Solution solution) {
    double[] expected = References.numbers(fit.get("w"));
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.point())
        .containsExactly(expected, offset(1e-6 * Vectors.normInf(expected)));
  }

  /** Weights and probabilities; the intercepts are determined up to a common shift only. */
  private static void assertSoftmax(JsonObject fit, MulticlassModel model, Examples examples) {
    Solution solution = smooth(model);
    double[] weights = flat(fit.getAsJsonArray("W"));
    double[] probabilities = flat(fit.getAsJsonArray("probabilities_first_5"));
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(Arrays.copyOf(solution.point(), weights.length))
        .containsExactly(weights, offset(1e-6 * Vectors.normInf(weights)));
    double[] p = model.probabilities(solution.point(), examples.x()).data;
    assertThat(Arrays.copyOf(p, probabilities.length)).containsExactly(probabilities, offset(1e-6));
  }

  private static double[] flat(JsonArray rows) {
    return rows.asList().stream()
        .map(JsonElement::getAsJsonArray)
        .flatMapToDouble(row -> Arrays.stream(References.numbers(row)))
        .toArray();
  }
}
