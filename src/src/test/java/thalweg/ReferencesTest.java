package thalweg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A misread case must fail. */
class ReferencesTest {

  private static Settings settings(String json) {
    JsonObject one = new JsonObject();
    one.add("settings", JsonParser.parseString(json));
    return Settings.of(one);
  }

  @Test
  void aSettingNobodyAskedForFailsByName() {
    Settings settings = settings("{\"gamma\": 0.5, \"mode\": \"max\"}");
    assertThat(settings.number("gamma")).isEqualTo(0.5);
    assertThatThrownBy(settings::assertAllRead)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[mode]");
    assertThat(settings.text("mode", "min")).isEqualTo("max");
    settings.assertAllRead();
  }

  @Test
  void aMissingSettingFailsByNameUnlessItHasADefault() {
    Settings settings = settings("{}");
    assertThat(settings.number("gamma", 0.1)).isEqualTo(0.1);
    assertThatThrownBy(() -> settings.whole("T_max")).hasMessageContaining("T_max");
  }

  @Test
  void twelveDigitsMustAgree() {
    References.assertEqual(1 + 1e-13, 1, "near");
    References.assertEqual(0, 0, "zero");
    assertThatThrownBy(() -> References.assertEqual(1 + 1e-11, 1, "rate"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rate");
    assertThatThrownBy(() -> References.assertEqual(Double.NaN, 1, "rate"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> References.assertEqual(1e-300, 0, "rate"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aFileThatTheFolderLacksIsOurs(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fits.json"), "{\"cases\": [7]}");
    assertThat(References.read("fits.json", folder)).hasToString("{\"cases\":[7]}");
    assertThat(References.read("losses.json", folder))
        .isEqualTo(References.read("losses.json", null));
  }

  @Test
  void aFolderThatHoldsNoReferenceFails(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("fit.json"), "{}");
    for (Path wrong : new Path[] {folder, folder.resolve("missing")}) {
      assertThatThrownBy(() -> References.read("fits.json", wrong))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(
              "-Dreference must name a folder with at least one of these files but was " + wrong)
          .hasMessageContaining("fits.json");
    }
  }
}
