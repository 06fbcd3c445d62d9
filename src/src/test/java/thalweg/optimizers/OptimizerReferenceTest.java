package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.References;
import thalweg.Settings;

/** Every rule takes the steps that PyTorch or Optax takes on the same gradients. */
class OptimizerReferenceTest {
  private static final JsonObject FILE = References.read("optimizers.json");

  static Stream<Named<JsonObject>> runs() {
    return References.cases("optimizers.json", "optimizer");
  }

  @ParameterizedTest
  @MethodSource("runs")
  void stepsAreTheReferences(JsonObject run) {
    JsonElement start = given(run, "x0");
    int rows = start.getAsJsonArray().get(0).isJsonArray() ? start.getAsJsonArray().size() : 1;
    double[] w = flat(start);
    Settings settings = Settings.of(run);
    // Maximizing is minimizing the negated objective.
    double sign = settings.flag("maximize", false) ? -1 : 1;
    Stepper stepper = rule(run, settings, rows).start(w.length);
    settings.assertAllRead();

    JsonArray gradients = given(run, "gradients").getAsJsonArray();
    JsonArray expected = run.getAsJsonArray("x");
    assertThat(expected.size()).as("steps of the reference").isEqualTo(gradients.size());
    for (int t = 1; t <= gradients.size(); t++) {
      double[] g = flat(gradients.get(t - 1));
      for (int i = 0; i < g.length; i++) {
        g[i] *= sign;
      }
      stepper.step(t, w, g);
      double[] x = flat(expected.get(t - 1));
      for (int i = 0; i < w.length; i++) {
        References.assertEqual(w[i], x[i], "parameter " + i + " after step " + t);
      }
    }
  }

  @Test
  void aRuleNobodyKnowsFailsByName() {
    assertThatThrownBy(() -> rule(run("torch", "Adan", "{}"), Settings.of(new JsonObject()), 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Adan");
    assertThatThrownBy(
            () ->
                rule(
                    run("optax", "clop(1.0) then sgd(0.1)", "{}"),
                    Settings.of(new JsonObject()),
                    1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("clop");
    assertThatThrownBy(
            () -> rule(run("optax", "adam(0.1, b4=1.0)", "{}"), Settings.of(new JsonObject()), 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("b4");
  }

  @Test
  void aSettingNobodyKnowsFailsByName() {
    JsonObject run = run("torch", "SGD", "{\"lr\": 0.1, \"friction\": 0.2}");
    assertThatThrownBy(() -> stepsAreTheReferences(run))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("friction");
  }

  private static JsonObject run(String library, String optimizer, String settings) {
    JsonObject run = new JsonObject();
    run.addProperty("library", library);
    run.addProperty("optimizer", optimizer);
    run.add("settings", JsonParser.parseString(settings));
    return run;
  }

  private static Optimizer rule(JsonObject run, Settings settings, int rows) {
    String library = run.get("library").getAsString();
    String name = run.get("optimizer").getAsString();
    return switch (library) {
      case "torch" -> PyTorch.rule(name, settings, rows);
      case "optax" -> Optax.rule(name, settings, rows);
      default -> throw new AssertionError("no reader for the library " + library);
    };
  }

  /** What a case has of its own, or else what all cases of the file share. */
  private static JsonElement given(JsonObject run, String member) {
    return run.has(member) ? run.get(member) : FILE.get(member);
  }

  /** A vector as it is, a matrix row by row. */
  private static double[] flat(JsonElement vectorOrMatrix) {
    JsonArray all = new JsonArray();
    for (JsonElement entry : vectorOrMatrix.getAsJsonArray()) {
      if (entry.isJsonArray()) {
        all.addAll(entry.getAsJsonArray());
      } else {
        all.add(entry);
      }
    }
    return References.numbers(all);
  }
}
