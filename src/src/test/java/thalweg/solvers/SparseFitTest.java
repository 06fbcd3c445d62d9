package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.data.Datasets;
import thalweg.data.Examples;
import thalweg.data.Standardizer;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.runs.Solution;
import thalweg.runs.Stop;

/** The lasso and elastic net fits of scikit-learn (its version stands in the resource), by each method that can find them. */
class SparseFitTest {

  static Stream<JsonObject> fits() {
    var reference =
        JsonParser.parseReader(
                new InputStreamReader(
                    Objects.requireNonNull(
                        SparseFitTest.class.getResourceAsStream("/reference/fits.json")),
                    StandardCharsets.UTF_8))
            .getAsJsonObject();
    return StreamSupport.stream(reference.getAsJsonArray("cases").spliterator(), false)
        .map(c -> c.getAsJsonObject())
        .filter(c -> c.get("model").getAsString().matches("lasso|elastic net.*"));
  }

  private static SparseRegression problem(JsonObject fit) {
    Examples raw = Datasets.diabetes().examples();
    Examples all = Standardizer.fit(raw).transform(raw);
    Examples centred = all.centred(all.meanTarget());
    double l1Ratio = fit.get("model").getAsString().equals("lasso") ? 1 : 0.5;
    return new SparseRegression(centred.x(), centred.y(), fit.get("a").getAsDouble(), l1Ratio);
  }

  private static void assertFits(JsonObject fit, Solution solution) {
    double[] expected = new Gson().fromJson(fit.get("w"), double[].class);
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.point())
        .containsExactly(expected, offset(1e-6 * Vectors.normInf(expected)));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void coordinateDescentFindsTheReference(JsonObject fit) {
    assertFits(
        fit,
        new CoordinateDescent()
            .minimize(problem(fit), new double[10], Stop.after(10_000).orGradientBelow(1e-9)));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void fistaFindsTheReference(JsonObject fit) {
    SparseRegression problem = problem(fit);
    double[] eigenvalues = Matrices.symmetricEigenvalues(Matrices.gram(problem.x()));
    double smoothness = eigenvalues[9] / problem.y().length + problem.lambda();
    assertFits(
        fit,
        new Fista(1 / smoothness)
            .restarting()
            .minimize(
                problem.composite(), new double[10], Stop.after(100_000).orGradientBelow(1e-8)));
  }

  @ParameterizedTest
  @MethodSource("fits")
  void admmFindsTheReferenceOfTheLasso(JsonObject fit) {
    SparseRegression problem = problem(fit);
    assumeThat(problem.l1Ratio()).isEqualTo(1);
    Splitting splitting =
        new Splitting(
            10,
            new ProximableLeastSquares(problem.x(), problem.y()),
            Proximable.of(new L1(problem.lambda())));
    assertFits(
        fit,
        new Admm(0.1)
            .minimize(splitting, new double[10], Stop.after(100_000).orGradientBelow(1e-8)));
  }
}
