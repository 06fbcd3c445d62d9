package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  private static final String CSV = "height,weight,kind\n1.5,50,cat\n1.75,,dog\n";

  @Test
  void readsWhatTheCardDescribes() {
    Dataset dataset = CsvFile.parse(card(2, CSV), CSV.getBytes(UTF_8));
    assertThat(dataset.features("height").data).containsExactly(1.5, 1.75);
    assertThat(dataset.targets()).containsExactly(0, 1);
  }

  @Test
  void aChangedFileIsRefusedWithBothFingerprintsAndWhatToDo() {
    String changed = CSV.replace("\n", "\r\n");
    Card card = card(2, CSV);
    assertThatThrownBy(() -> CsvFile.parse(card, changed.getBytes(UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("animals.csv is not the file its card describes")
        .hasMessageContaining(card.sha256())
        .hasMessageContaining(CsvFile.sha256(changed.getBytes(UTF_8)))
        .hasMessageContaining("line endings");
  }

  @Test
  void theFingerprintIsSha256() {
    // FIPS 180-2, appendix B.1: the digest of "abc".
    assertThat(CsvFile.sha256("abc".getBytes(UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aWrongCountOfRowsIsRefused() {
    assertThatThrownBy(() -> CsvFile.parse(card(3, CSV), CSV.getBytes(UTF_8)))
        .hasMessage("animals.csv has 2 rows but its card says 3");
  }

  @Test
  void otherColumnsThanTheCardsAreRefused() {
    String renamed = CSV.replace("height", "length");
    assertThatThrownBy(() -> CsvFile.parse(card(2, renamed), renamed.getBytes(UTF_8)))
        .hasMessage(
            "the table of 'Animals' must have the columns [height, weight, kind]"
                + " but has [length, weight, kind]");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> CsvFile.load(card(2, CSV)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("animals.csv, the file of 'Animals', is missing from the jar");
  }

  @Test
  void aGapIsNamedByRowAndColumn() {
    Dataset dataset = CsvFile.parse(card(2, CSV), CSV.getBytes(UTF_8));
    assertThatThrownBy(dataset::examples)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1, column 'weight' is NaN");
  }

  @Test
  void aLabelWithoutNumberIsNamed() {
    String fox = CSV.replace("dog", "fox");
    Dataset dataset = CsvFile.parse(card(2, fox), fox.getBytes(UTF_8));
    assertThatThrownBy(dataset::targets)
        .hasMessage("kind must be one of [cat, dog] but in row 1 (counting from 0) is 'fox'");
  }

  @Test
  void aCardWithAGapIsRefused() {
    assertThatThrownBy(() -> new Column("age", " ", "age"))
        .hasMessageContaining("a column needs a name, a unit and a meaning");
    assertThatThrownBy(() -> card(0, CSV)).hasMessageContaining("needs rows and features");
  }

  static Card card(int rows, String content) {
    return new Card(
        "Animals",
        "A table small enough to read.",
        "nobody",
        "https://example.org/animals",
        "CC0",
        "written for this test",
        rows,
        List.of(new Column("height", "m", "height"), new Column("weight", "kg", "weight")),
        new Column("kind", "1", "what it is"),
        List.of(new Label("cat", 0), new Label("dog", 1)),
        "animals.csv",
        CsvFile.sha256(content.getBytes(UTF_8)));
  }
}
