package thalweg.solvers.derivativefree;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import thalweg.References;
import thalweg.functions.Objective;
import thalweg.runs.Stop;

/** Every point at which SciPy's Nelder–Mead evaluates, in its order. */
class NelderMeadReferenceTest {

  @TestFactory
  List<DynamicTest> evaluatesWhereSciPyDoes() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonElement element : References.read("paths.json").getAsJsonArray("cases")) {
      JsonObject one = element.getAsJsonObject();
      if (one.has("solver") && one.get("solver").getAsString().equals("Nelder-Mead")) {
        String name = one.get("problem").getAsString() + " from " + one.get("start");
        tests.add(DynamicTest.dynamicTest(name, () -> assertFollows(one)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  private static void assertFollows(JsonObject one) {
    JsonArray points = one.getAsJsonArray("points");
    double[] start = References.numbers(one.get("start"));
    Objective f = problem(one.get("problem").getAsString(), start.length);
    List<double[]> asked = new ArrayList<>();
    Objective watched =
        Objective.of(
            start.length,
            w -> {
              asked.add(w.clone());
              return f.value(w);
            });
    new NelderMead().minimize(watched, start, Stop.after(1000).orAfterCalls(points.size()));
    assertThat(asked).hasSizeGreaterThanOrEqualTo(points.size());
    for (int k = 0; k < points.size(); k++) {
      double[] expected = References.numbers(points.get(k));
      for (int i = 0; i < start.length; i++) {
        References.assertEqual(asked.get(k)[i], expected[i], "entry " + i + " of point " + k);
      }
      References.assertEqual(
          f.value(asked.get(k)),
          one.getAsJsonArray("values").get(k).getAsDouble(),
          "value at point " + k);
    }
  }

  /** The problems by the formulas that the file describes. */
  private static Objective problem(String name, int dimension) {
    return switch (name) {
      case "rosenbrock" -> Objective.of(dimension, NelderMeadReferenceTest::rosenbrock);
      case "beale" -> Objective.of(2, NelderMeadReferenceTest::beale);
      case "wood" -> Objective.of(4, NelderMeadReferenceTest::wood);
      case "powell" -> Objective.of(4, NelderMeadReferenceTest::powell);
      case "quadratic" -> Objective.of(dimension, NelderMeadReferenceTest::quadratic);
      default -> throw new AssertionError("no reader for the problem " + name);
    };
  }

  private static double rosenbrock(double[] w) {
    double sum = 0;
    for (int i = 0; i + 1 < w.length; i++) {
      sum += 100 * square(w[i + 1] - w[i] * w[i]) + square(1 - w[i]);
    }
    return sum;
  }

  private static double beale(double[] w) {
    return square(1.5 - w[0] * (1 - w[1]))
        + square(2.25 - w[0] * (1 - w[1] * w[1]))
        + square(2.625 - w[0] * (1 - w[1] * w[1] * w[1]));
  }

  private static double wood(double[] w) {
    return 100 * square(w[1] - w[0] * w[0])
        + square(1 - w[0])
        + 90 * square(w[3] - w[2] * w[2])
        + square(1 - w[2])
        + 10 * square(w[1] + w[3] - 2)
        + 0.1 * square(w[1] - w[3]);
  }

  private static double powell(double[] w) {
    return square(w[0] + 10 * w[1])
        + 5 * square(w[2] - w[3])
        + square(square(w[1] - 2 * w[2]))
        + 10 * square(square(w[0] - w[3]));
  }

  private static double quadratic(double[] w) {
    double sum = 0;
    for (int i = 0; i < w.length; i++) {
      sum += Math.pow(10, 4.0 * i / (w.length - 1)) * square(w[i] - 1);
    }
    return sum / 2;
  }

  private static double square(double x) {
    return x * x;
  }
}
