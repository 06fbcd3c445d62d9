package thalweg.solvers.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.constraints.Box;
import thalweg.functions.LeastSquares;
import thalweg.functions.Residuals;
import thalweg.math.Vectors;
import thalweg.problems.Bard;
import thalweg.problems.Beale;
import thalweg.problems.FreudensteinRoth;
import thalweg.problems.HelicalValley;
import thalweg.problems.KowalikOsborne;
import thalweg.problems.PowellSingular;
import thalweg.problems.Rosenbrock;
import thalweg.problems.Wood;
import thalweg.runs.Stop;
import thalweg.solvers.Solver;

/** The points at which MINPACK's lmder evaluates, one by one. */
class LevenbergMarquardtReferenceTest {

  private static final Map<String, Residuals> PROBLEMS =
      Map.of(
          "rosenbrock", new Rosenbrock(),
          "freudenstein-roth", new FreudensteinRoth(),
          "beale", new Beale(),
          "helical valley", new HelicalValley(),
          "bard", new Bard(),
          "kowalik-osborne", new KowalikOsborne(),
          "powell singular", new PowellSingular(),
          "wood", new Wood());

  static Stream<Named<JsonObject>> cases() {
    return References.cases("levenberg-marquardt.json", "problem");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pointsAreMinpacks(JsonObject one) {
    double factor = one.get("factor").getAsDouble();
    assertPoints(one, new LevenbergMarquardt(factor));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void boundsThatAreNotMetChangeNothing(JsonObject one) {
    int d = References.numbers(one.get("start")).length;
    double factor = one.get("factor").getAsDouble();
    assertPoints(one, new BoundedLevenbergMarquardt(Box.uniform(d, -1e15, 1e15), factor));
  }

  private static void assertPoints(JsonObject one, Solver<LeastSquares> solver) {
    Residuals f = Objects.requireNonNull(PROBLEMS.get(one.get("problem").getAsString()));
    List<double[]> points = new ArrayList<>();
    Residuals recording =
        new Residuals() {
          @Override
          public int dimension() {
            return f.dimension();
          }

          @Override
          public int size() {
            return f.size();
          }

          @Override
          public void residuals(double[] w, double[] r) {
            points.add(w.clone());
            f.residuals(w, r);
          }

          @Override
          public void jacobian(double[] w, DMatrixRMaj j) {
            f.jacobian(w, j);
          }
        };
    solver.minimize(
        new LeastSquares(recording), References.numbers(one.get("start")), Stop.after(100));
    int i = 0;
    for (JsonElement expected : one.get("points").getAsJsonArray()) {
      double[] point = References.numbers(expected);
      assertThat(points).as("%s ends too soon", one).hasSizeGreaterThan(i);
      assertThat(Vectors.distance(points.get(i), point))
          .as("evaluation %d", i)
          .isLessThanOrEqualTo(1e-9 * Vectors.norm2(point));
      i++;
    }
  }
}
