package thalweg.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PreparationFileTest {

  private static final Table TABLE =
      Table.create(
          "all",
          DoubleColumn.create("a", 0.1, 0.2, Double.NaN, 1 / 3.0),
          DoubleColumn.create("b", 1, 2, 3, 4),
          DoubleColumn.create("c", 5, 7, 7, 7),
          DoubleColumn.create("d", 10, 20, 30, 40),
          StringColumn.create("kind", "é", "", "\"quoted\"", "é"),
          StringColumn.create("size", "small", "large", "small", "large"),
          StringColumn.create("day", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"),
          StringColumn.create("name", "p", "q", "r", "s"),
          StringColumn.create("class", "yes", "no", "no", "yes"));

  /** Every kind of step. */
  private static final Preparation RECIPE =
      Preparation.of("class")
          .drop("name")
          .impute(Impute.MEAN)
          .fill("kind", "none")
          .standardize("a")
          .minMax("b")
          .log("c")
          .log1p("d")
          .quantileBins("d", 2)
          .oneHot(Unseen.ZEROS, "kind")
          .ordinal("size", "small", "large")
          .dateParts("day", DatePart.DAY, DatePart.WEEKDAY)
          .interaction("a", "b");

  private final Path folder;

  PreparationFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsSavedIsLoadedBitForBit() {
    FittedPreparation fitted = RECIPE.fit(TABLE);
    Path file = folder.resolve("preparation.json");
    fitted.save(file);
    FittedPreparation loaded = FittedPreparation.load(file);
    assertThat(loaded).hasToString(fitted.toString());
    assertThat(loaded.features(TABLE).data).containsExactly(fitted.features(TABLE).data);
    assertThat(loaded.targets(TABLE)).containsExactly(1, 0, 0, 1);
    assertThat(loaded.warnings()).isEqualTo(fitted.warnings());
    Path again = folder.resolve("again.json");
    loaded.save(again);
    assertThat(again).hasSameTextualContentAs(file);
  }

  @Test
  void theRecipeOfThisTestHasEveryKindOfStep() throws IOException {
    String text = written();
    for (Class<?> kind : FittedStep.class.getPermittedSubclasses()) {
      assertThat(text).contains("\"step\": \"" + kind.getSimpleName() + "\"");
    }
    assertThat(text).contains("\"format\": \"thalweg preparation 1\"").contains("é");
  }

  @Test
  void aDamagedFileIsRefusedWithWhatIsWrong() throws IOException {
    String text = written();
    assertRefused(
        text.replace("preparation 1", "preparation 2"),
        "does not say \"format\": \"thalweg preparation 1\"");
    assertRefused("[]", "does not say");
    assertRefused("", "does not say");
    assertRefused(text.substring(0, text.length() / 2), "End of input");
    assertRefused(
        text.replace("\"inputs\"", "\"input\""),
        "the file must have [features, inputs, rows, steps");
    assertRefused(
        text.replace("\"step\": \"Scale\"", "\"step\": \"Shrink\""),
        "steps[6] has \"step\": \"Shrink\"");
    assertRefused(
        text.replaceFirst("\"scale\": [0-9.]+", "\"scale\": \"1\""),
        "the file.steps[6].scale must be a number but is \"1\"");
    assertRefused(
        text.replaceFirst("\"scale\": [0-9.]+", "\"scale\": -1"),
        "the scale of 'a' must be positive");
    assertRefused(
        text.replaceFirst("\"shift\": [0-9.]+", "\"shift\": 1e999"),
        "the shift of 'a' must be finite");
    assertRefused(text.replace("\"kind\": \"LOG\"", "\"kind\": \"LN\""), "kind is unknown: 'LN'");
    assertRefused(
        text.replace("\"column\": \"c\"", "\"column\": null"), "column must be a text but is null");
    assertRefused(text.replaceFirst("\"rows\": 4", "\"rows\": 4.5"), "4.5");
    assertRefused(
        text.replaceFirst("\"rows\": 4", "\"rows\": [4]"),
        "the file.rows must be a number but is [4]");
    assertRefused(
        text.replaceFirst("\"target\": \\{", "\"target\": 1, \"x\": {"), "the file must have");
    assertRefused(
        text.replaceFirst("(?s)\"inputs\": \\[.*?\\]", "\"inputs\": 1"),
        "the file.inputs must be a list but is 1");
    assertRefused(
        text.replaceFirst("(?s)\"target\": \\{.*?\\]\\s*\\}", "\"target\": 1"),
        "the file.target must be an object but is 1");
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("latin.json");
    Files.write(file, written().getBytes(ISO_8859_1));
    assertThatThrownBy(() -> FittedPreparation.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latin.json is no preparation this version can read");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> FittedPreparation.load(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("none.json cannot be read");
    assertThatThrownBy(() -> RECIPE.fit(TABLE).save(folder.resolve("no/where.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("where.json cannot be written");
  }

  @Test
  void anyDamageIsRefusedOrHarmless() throws IOException {
    byte[] whole = written().getBytes(UTF_8);
    Random random = new Random(1);
    Path file = folder.resolve("damaged.json");
    for (int round = 0; round < 1000; round++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        FittedPreparation.load(file).features(TABLE);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageNotContaining("Exception");
      }
    }
  }

  private String written() throws IOException {
    Path file = folder.resolve("written.json");
    RECIPE.fit(TABLE).save(file);
    return Files.readString(file);
  }

  private void assertRefused(String text, String why) throws IOException {
    Path file = folder.resolve("damaged.json");
    Files.writeString(file, text);
    assertThatThrownBy(() -> FittedPreparation.load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("damaged.json is no preparation this version can read")
        .hasMessageContaining(why);
  }
}
