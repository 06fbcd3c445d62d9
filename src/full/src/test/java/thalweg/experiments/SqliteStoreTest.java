package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStoreTest {
  private static final Setting BASE = ExperimentTest.BASE;
  private static final int SEEDS = 5;

  @TempDir Path folder = Path.of("");
  private Path file = folder;
  private final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("runs.db");
  }

  private PairedComparison compare(RunStore store) {
    calls.set(0);
    return Experiment.of(
            "a parabola",
            (setting, seed) -> {
              calls.incrementAndGet();
              return ExperimentTest.loss(setting, seed);
            })
        .storedIn(store)
        .compare(SEEDS, BASE, BASE.varying("η", 0.01, 1.0));
  }

  private PairedComparison compareInFile() {
    try (SqliteStore store = SqliteStore.open(file)) {
      return compare(store);
    }
  }

  private List<Object> query(String sql) throws SQLException {
    List<Object> row = new ArrayList<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = c.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            row.add(rows.getObject(1));
          }
        }
      }
    }
    return row;
  }

  @Test
  void recordsComeBackToTheLastBit() {
    Random random = new Random(7);
    List<RunRecord> runs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      RunKey key = new RunKey("bits", BASE, i, 1 + i, "d", "17", "1");
      double value = Double.longBitsToDouble(random.nextLong());
      runs.add(new RunRecord(key, value, i % 10 == 3 ? "failed: it's \"bad\" ü" : "", i / 7.0));
    }
    runs.add(new RunRecord(new RunKey("bits", BASE, -1, 1, "d", "17", "1"), -0.0, "", 0));
    try (SqliteStore store = SqliteStore.open(file)) {
      runs.forEach(store::add);
    }
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.runs("bits")).isEqualTo(runs);
      assertThat(store.runs("another")).isEmpty();
      assertThat(runs).allMatch(run -> run.equals(store.find(run.key())));
      assertThat(store.notes()).isEmpty();
    }
  }

  @Test
  void aSecondSweepFindsAllOfTheFirst() throws SQLException {
    PairedComparison first = compareInFile();
    assertThat(calls).hasValue(15);
    PairedComparison second = compareInFile();
    assertThat(calls).hasValue(0);
    assertThat(second).isEqualTo(first);
    assertThat(compare(new MemoryStore()).values()).isDeepEqualTo(first.values());
    // Anything that opens SQLite can ask of the settings, too.
    assertThat(query("SELECT count(*) FROM runs WHERE setting ->> '$.η' = 0.01 AND value < 1e9"))
        .containsExactly(5);
  }

  @Test
  void aChangedValueIsNoticedNamedAndMeasuredAgain() throws SQLException {
    PairedComparison first = compareInFile();
    query("UPDATE runs SET value = value + 1e-9 WHERE seed = 3 AND setting LIKE '%:0.01%'");
    PairedComparison second = compareInFile();
    assertThat(calls).hasValue(1);
    assertThat(second.values()).isDeepEqualTo(first.values());
    assertThat(compareInFile().remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE runs SET setting = 'nonsense' || setting WHERE seed = 2",
        "UPDATE runs SET budget = 0 WHERE seed = 2",
        "UPDATE runs SET seconds = -1 WHERE seed = 2",
        "UPDATE runs SET value = 'high' WHERE seed = 2",
        "UPDATE runs SET value = NULL WHERE seed = 2",
        "UPDATE runs SET failure = 'none' WHERE seed = 2",
        "UPDATE runs SET checksum = '' WHERE seed = 2",
        "DELETE FROM runs WHERE seed = 2",
      })
  void whateverIsWrongWithARowItsRunIsDoneAgain(String damage) throws SQLException {
    PairedComparison first = compareInFile();
    query(damage);
    PairedComparison second = compareInFile();
    assertThat(second.values()).isDeepEqualTo(first.values());
    assertThat(calls).hasValue(3);
  }

  @Test
  void aDamagedRowIsNamed() throws SQLException {
    compareInFile();
    query("UPDATE runs SET value = 0 WHERE seed = 3 AND setting LIKE '%:0.01%'");
    assertThat(compareInFile().remarks())
        .containsExactly(
            "a row of "
                + file
                + " does not fit its checksum (setting {\"width\":4,\"η\":0.01}, seed 3); that run is done again");
  }

  @Test
  void aFileWithDamagedPagesIsMovedAsideAndWhatCanBeReadIsKept() throws IOException {
    PairedComparison first = compareInFile();
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length - 4096; i < bytes.length - 3000; i++) {
      bytes[i] = (byte) 0xA5;
    }
    Files.write(file, bytes);
    PairedComparison second = compareInFile();
    assertThat(second.values()).isDeepEqualTo(first.values());
    assertThat(second.remarks()).hasSize(1);
    assertThat(second.remarks().get(0))
        .startsWith(file + " was damaged (")
        .contains("It was moved to " + file + ".damaged; ");
    assertThat(Files.readAllBytes(folder.resolve("runs.db.damaged"))).isEqualTo(bytes);
    assertThat(compareInFile().remarks()).isEmpty();
    assertThat(calls).hasValue(0);
  }

  /** A file cut anywhere never gives another table, and never keeps the sweep from being done. */
  @ParameterizedTest
  @ValueSource(ints = {1, 16, 100, 4096, 5000, 8192, 12287})
  void aFileThatWasCutNeverChangesTheTable(int length) throws IOException {
    PairedComparison first = compareInFile();
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes.length).isGreaterThan(length);
    Files.write(file, Arrays.copyOf(bytes, length));
    if (length < 16) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SqliteStore.open(file))
          .withMessageContaining("does not begin as a file of SQLite does. It was left as it is");
      assertThat(Files.size(file)).isEqualTo(length);
    } else {
      assertThat(compareInFile().values()).isDeepEqualTo(first.values());
    }
  }

  @Test
  void theReasonOfADamageIsSaidOnce() throws IOException {
    compareInFile();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 3000));
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.notes())
          .containsExactly(
              "%s was damaged ([SQLITE_CORRUPT] the database disk image is malformed). It was moved to %s.damaged; no run could be read from it, so all are done again"
                  .formatted(file, file));
    }
  }

  @Test
  void bytesThatFlipNeverChangeTheTable() throws IOException {
    PairedComparison first = compareInFile();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int trial = 0; trial < 12; trial++) {
      byte[] bytes = whole.clone();
      for (int k = 0; k < 1 + trial % 3; k++) {
        bytes[16 + random.nextInt(bytes.length - 16)] ^= (byte) (1 << random.nextInt(8));
      }
      Path copy = folder.resolve("flipped-" + trial + ".db");
      Files.write(copy, bytes);
      try (SqliteStore store = SqliteStore.open(copy)) {
        assertThat(compare(store).values()).as("trial %d", trial).isDeepEqualTo(first.values());
      } catch (IllegalArgumentException | IllegalStateException e) {
        assertThat(e).hasMessageStartingWith(copy.toString());
      }
    }
  }

  @Test
  void filesOfSomethingElseAreLeftAsTheyAre() throws IOException, SQLException {
    Files.writeString(file, "experiment,value\na,1\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqliteStore.open(file))
        .withMessageStartingWith(file + " is no store of runs");
    assertThat(file).hasContent("experiment,value\na,1\n");
    Files.delete(file);
    query("CREATE TABLE runs (name TEXT, metres REAL)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqliteStore.open(file))
        .withMessage(
            file
                + " is no store of runs: its table 'runs' has the columns [name, metres]. It was left as it is; name another file");
    assertThat(query("SELECT count(*) FROM runs")).containsExactly(0);
    Path other = folder.resolve("other.db");
    file = other;
    query("CREATE TABLE houses (price REAL)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqliteStore.open(other))
        .withMessageContaining("it has the tables [houses]. It was left as it is");
    assertThat(query("SELECT name FROM sqlite_master")).containsExactly("houses");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere").resolve("runs.db");
    assertThatIllegalStateException()
        .isThrownBy(() -> SqliteStore.open(nowhere))
        .withMessage(
            "%s cannot be opened as a store of runs: there is no folder %s; Files.createDirectories makes it"
                .formatted(nowhere, nowhere.getParent()));
  }

  /** A closed store stands for a full disk: nothing can be kept, but the sweep is done and says so. */
  @Test
  void aStoreThatKeepsNothingLosesNoResult() {
    SqliteStore store = SqliteStore.open(file);
    store.close();
    PairedComparison comparison = compare(store);
    assertThat(comparison.interrupted()).isFalse();
    assertThat(comparison.values()).isDeepEqualTo(compare(new MemoryStore()).values());
    assertThat(comparison.remarks()).anyMatch(s -> s.startsWith(file + " could not keep a run: "));
  }

  @Test
  void twoSweepsMayWriteToOneFileAtOnce() {
    List<CompletableFuture<PairedComparison>> both =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> sweepOfItsOwn("sweep " + i)))
            .toList();
    for (CompletableFuture<PairedComparison> sweep : both) {
      assertThat(sweep.join().runs()).hasSize(2 * SEEDS);
      assertThat(sweep.join().remarks()).isEmpty();
    }
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.runs("sweep 0")).hasSize(2 * SEEDS);
      assertThat(store.runs("sweep 1")).hasSize(2 * SEEDS);
    }
  }

  private PairedComparison sweepOfItsOwn(String name) {
    try (SqliteStore store = SqliteStore.open(file)) {
      return Experiment.of(name, ExperimentTest::loss)
          .storedIn(store)
          .compare(SEEDS, BASE, BASE.varying("η", 0.01));
    }
  }

  @Test
  void twoStoresOnOneFileSeeEachOthersRuns() {
    try (SqliteStore one = SqliteStore.open(file);
        SqliteStore other = SqliteStore.open(file)) {
      PairedComparison first = compare(one);
      assertThat(compare(other)).isEqualTo(first);
      assertThat(calls).hasValue(0);
    }
  }
}
