package thalweg.solvers.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.constraints.Box;
import thalweg.functions.Differentiable;
import thalweg.problems.Beale;
import thalweg.problems.ChainedRosenbrock;
import thalweg.problems.PowellSingular;
import thalweg.runs.Stop;
import thalweg.searches.MoreThuente;

/** The points at which SciPy's L-BFGS-B evaluates, one by one. */
class LbfgsBReferenceTest {

  /** How far points may drift apart, relative to the largest entry: rounding, and what twelve steps make of it. */
  private static final double DRIFT = 1e-8;

  static Stream<Named<JsonObject>> cases() {
    List<Named<JsonObject>> cases = new ArrayList<>();
    for (JsonElement element : References.read("paths.json").getAsJsonArray("cases")) {
      JsonObject one = element.getAsJsonObject();
      if (one.has("solver") && one.get("solver").getAsString().equals("L-BFGS-B")) {
        String name = one.get("problem").getAsString() + " from " + one.get("start");
        cases.add(Named.of("case %d: %s".formatted(cases.size(), name), one));
      }
    }
    assertThat(cases).isNotEmpty();
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void evaluatesWhereTheReferenceDoes(JsonObject one) {
    double[] start = References.numbers(one.get("start"));
    Box box =
        new Box(
            bounds(one.get("lower"), Double.NEGATIVE_INFINITY),
            bounds(one.get("upper"), Double.POSITIVE_INFINITY));
    Recorded f = new Recorded(problem(one.get("problem").getAsString(), start.length));
    MoreThuente search = new MoreThuente(one.get("c1").getAsDouble(), one.get("c2").getAsDouble());
    new LbfgsB(box, one.get("memory").getAsInt(), search).minimize(f, start, Stop.after(100));
    JsonArray expected = one.getAsJsonArray("points");
    assertThat(f.points).hasSizeGreaterThanOrEqualTo(expected.size());
    for (int k = 0; k < expected.size(); k++) {
      double[] point = References.numbers(expected.get(k));
      double size = Arrays.stream(point).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < point.length; i++) {
        assertThat(Math.abs(f.points.get(k)[i] - point[i]))
            .as("entry %d of point %d", i, k)
            .isLessThanOrEqualTo(DRIFT * size);
      }
    }
  }

  private static double[] bounds(JsonElement element, double none) {
    JsonArray array = element.getAsJsonArray();
    double[] bounds = new double[array.size()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = array.get(i).isJsonNull() ? none : array.get(i).getAsDouble();
    }
    return bounds;
  }

  private static Differentiable problem(String name, int d) {
    return switch (name) {
      case "rosenbrock" -> new ChainedRosenbrock(d);
      case "beale" -> new Beale();
      case "powell" -> new PowellSingular();
      case "wood" -> new Wood();
      case "quadratic" -> new Bowl(d);
      default -> throw new AssertionError("no problem is called " + name);
    };
  }

  /** A function that notes where it is asked; the same point twice in a row is one. */
  private static final class Recorded implements Differentiable {
    private final Differentiable f;
    final List<double[]> points = new ArrayList<>();

    Recorded(Differentiable f) {
      this.f = f;
    }

    @Override
    public int dimension() {
      return f.dimension();
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      if (points.isEmpty() || !Arrays.equals(points.get(points.size() - 1), w)) {
        points.add(w.clone());
      }
      return f.valueAndGradient(w, g);
    }
  }

  /** Problem 14 of Moré, Garbow and Hillstrom, as a sum of squares. */
  private record Wood() implements Differentiable {
    @Override
    public int dimension() {
      return 4;
    }

    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double a = w[1] - w[0] * w[0];
      double b = 1 - w[0];
      double c = w[3] - w[2] * w[2];
      double d = 1 - w[2];
      double sum = w[1] + w[3] - 2;
      double difference = w[1] - w[3];
      g[0] = -400 * w[0] * a - 2 * b;
      g[1] = 200 * a + 20 * sum + 0.2 * difference;
      g[2] = -360 * w[2] * c - 2 * d;
      g[3] = 180 * c + 20 * sum - 0.2 * difference;
      return 100 * a * a
          + b * b
          + 90 * c * c
          + d * d
          + 10 * sum * sum
          + 0.1 * difference * difference;
    }
  }

  /** \(\tfrac12\sum10^{4i/(d-1)}(w_i-1)^2\). */
  private record Bowl(int dimension) implements Differentiable {
    @Override
    public double valueAndGradient(double[] w, double[] g) {
      double value = 0;
      for (int i = 0; i < w.length; i++) {
        double curvature = Math.pow(10, 4.0 * i / (w.length - 1));
        g[i] = curvature * (w[i] - 1);
        value += 0.5 * g[i] * (w[i] - 1);
      }
      return value;
    }
  }
}
