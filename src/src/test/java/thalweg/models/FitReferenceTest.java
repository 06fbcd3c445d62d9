package thalweg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.data.Datasets;
import thalweg.data.Examples;
import thalweg.data.Standardizer;
import thalweg.penalties.L1;
import thalweg.penalties.L2;
import thalweg.penalties.NoPenalty;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.solvers.Composite;
import thalweg.solvers.GradientDescent;
import thalweg.solvers.ProximalGradient;

/**
 * Models fitted by our first-order solvers against those of scikit-learn and SciPy (their versions stand in the
 * resource), on the two datasets of this slice.
 */
class FitReferenceTest {

  static Stream<JsonObject> fits() {
    var reference =
        JsonParser.parseReader(
                new InputStreamReader(
                    FitReferenceTest.class.getResourceAsStream("/reference/fits.json"),
                    StandardCharsets.UTF_8))
            .getAsJsonObject();
    return StreamSupport.stream(reference.getAsJsonArray("cases").spliterator(), false)
        .map(c -> c.getAsJsonObject())
        .filter(c -> !c.get("data").getAsString().startsWith("wine"))
        // The elastic net comes with the other penalties.
        .filter(c -> !c.get("model").getAsString().startsWith("elastic"));
  }

  private static Examples standardized(Examples raw) {
    return Standardizer.fit(raw).transform(raw);
  }

  @ParameterizedTest
  @MethodSource("fits")
  void minimizerIsTheReferences(JsonObject fit) {
    double[] expected = new Gson().fromJson(fit.get("w"), double[].class);
    double a = fit.has("a") ? fit.get("a").getAsDouble() : 0;
    Stop stop = Stop.after(500_000).orGradientBelow(1e-9);
    Solution solution =
        switch (fit.get("model").getAsString()) {
          case "least squares", "ridge" -> {
            LinearModel model =
                LinearModel.regression(diabetes(), a > 0 ? new L2(a) : new NoPenalty())
                    .withoutIntercept();
            double best = 2 / (model.smoothness() + model.strongConvexity());
            yield new GradientDescent(best).minimize(model, model.zeros(), stop);
          }
          case "lasso" -> {
            LinearModel model = LinearModel.regression(diabetes()).withoutIntercept();
            yield new ProximalGradient(1 / model.smoothness())
                .minimize(new Composite(model, new L1(a)), model.zeros(), stop);
          }
          case "logistic, L2" -> {
            LinearModel model =
                LinearModel.logistic(standardized(Datasets.breastCancer().examples()), new L2(a))
                    .withoutIntercept();
            yield new GradientDescent(1 / model.smoothness()).minimize(model, model.zeros(), stop);
          }
          default ->
              throw new IllegalArgumentException("no reader for the model " + fit.get("model"));
        };
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    double scale = 0;
    for (double w : expected) {
      scale = Math.max(scale, Math.abs(w));
    }
    assertThat(solution.point()).containsExactly(expected, offset(1e-6 * scale));
  }

  private static Examples diabetes() {
    Examples all = standardized(Datasets.diabetes().examples());
    return all.centred(all.meanTarget());
  }
}
