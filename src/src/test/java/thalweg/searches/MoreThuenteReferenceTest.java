package thalweg.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;

/** The points at which MINPACK's line search evaluates on the six functions of Moré and Thuente, one by one. */
class MoreThuenteReferenceTest {
  /** Interpolation between nearby values turns the last digit of one trial into the tenth of a later one. */
  private static final double ROUNDING = 1e-9;

  static Stream<?> lines() {
    return References.cases("paths.json", "search");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void triesTheSamePoints(JsonObject line) {
    assertThat(line.get("search").getAsString()).as("search").isEqualTo("dcsrch");
    assertThat(line.keySet())
        .as("members of the case")
        .containsOnly("search", "function", "c1", "c2", "first", "points", "step");
    LineSearch search = new MoreThuente(line.get("c1").getAsDouble(), line.get("c2").getAsDouble());
    Curve curve = MoreThuenteCurves.number(line.get("function").getAsInt());
    Line ours = curve.line();
    ours.tryFirst(line.get("first").getAsDouble());
    Step step = search.along(ours, 0);
    double[] points = References.numbers(line.get("points"));
    double[] tried = curve.tried();
    assertThat(tried).hasSameSizeAs(points);
    for (int i = 0; i < tried.length; i++) {
      assertThat(tried[i]).as("trial %d", i).isCloseTo(points[i], within(ROUNDING * points[i]));
    }
    double size = line.get("step").getAsDouble();
    assertThat(step.size()).isCloseTo(size, within(ROUNDING * size));
  }
}
