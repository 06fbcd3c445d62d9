package thalweg.solvers.proximal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.math.Matrices;
import thalweg.math.Vectors;
import thalweg.penalties.L1;
import thalweg.runs.Solution;
import thalweg.runs.Stop;
import thalweg.samples.Examples;
import thalweg.samples.RealData;
import thalweg.samples.Standardizer;

/** scikit-learn's lasso and elastic net fits by splitting methods; {@code FitReferenceTest} has those of coordinate descent. */
class SparseFitTest {
  private static final String ELASTIC_NET = "elastic net l1_ratio=";

  static Stream<Named<JsonObject>> fits() {
    return References.cases("fits.json", "model")
        .filter(fit -> model(fit.getPayload()).matches("lasso|" + ELASTIC_NET + ".*"));
  }

  static Stream<Named<JsonObject>> lassos() {
    return fits().filter(fit -> model(fit.getPayload()).equals("lasso"));
  }

  private static String model(JsonObject fit) {
    return fit.get("model").getAsString();
  }

  private static SparseRegression problem(JsonObject fit) {
    Examples raw = RealData.diabetes();
    Examples all = Standardizer.fit(raw).transform(raw);
    Examples centred = all.centred(all.meanTarget());
    String model = model(fit);
    double l1Ratio =
        model.equals("lasso") ? 1 : Double.parseDouble(model.substring(ELASTIC_NET.length()));
    return new SparseRegression(centred.x(), centred.y(), fit.get("a").getAsDouble(), l1Ratio);
  }

  private static void assertFits(JsonObject fit, Solution solution) {
    double[] expected = References.numbers(fit.get("w"));
    assertThat(solution.converged()).as(solution.toString()).isTrue();
    assertThat(solution.point())
        .containsExactly(expected, offset(1e-6 * Vectors.normInf(expected)));
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
  @MethodSource("lassos")
  void admmFindsTheReferenceOfTheLasso(JsonObject fit) {
    SparseRegression problem = problem(fit);
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
