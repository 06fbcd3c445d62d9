package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import thalweg.samples.Examples;

/**
 * A Parquet file of pyarrow, read by DuckDB. Its driver takes 80 MB, so the gate does without it: {@code
 * -Dduckdb=duckdb_jdbc-1.4.4.0.jar} runs this test.
 */
class DuckDbTest {

  private final TimeZone zone = TimeZone.getDefault();

  /** Where the clock jumps from 2:00 to 3:00 on 26 March 2023, at the time in the file. */
  @BeforeEach
  void inZurich() {
    assumeTrue(System.getProperty("duckdb") != null, "-Dduckdb=JAR names the driver");
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Zurich"));
  }

  @AfterEach
  void backHome() {
    TimeZone.setDefault(zone);
  }

  private static Table query(String columns) throws Exception {
    URL jar = Path.of(System.getProperty("duckdb", "")).toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar})) {
      Driver driver =
          (Driver) loader.loadClass("org.duckdb.DuckDBDriver").getConstructor().newInstance();
      return query(driver, columns);
    }
  }

  private static Table query(Driver driver, String columns)
      throws SQLException, URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(DuckDbTest.class.getResource("types.parquet")).toURI());
    try (Connection database =
            Objects.requireNonNull(driver.connect("jdbc:duckdb:", new Properties()));
        Statement statement = database.createStatement()) {
      return Jdbc.read(
          "types", statement.executeQuery("SELECT %s FROM '%s'".formatted(columns, file)));
    }
  }

  @Test
  void everyTypeIsReadAsItWasWritten() throws Exception {
    Table table = query("* EXCLUDE (odd, list)");
    assertHolds(table, "tiny", 1.0, null, -128.0);
    assertHolds(table, "short", 1.0, null, -32768.0);
    assertHolds(table, "int", 1.0, null, -2147483648.0);
    assertHolds(table, "long", 1.0, null, 9007199254740992.0);
    assertHolds(table, "unsigned", 1.0, null, 0x1p63);
    assertHolds(table, "float", (double) 0.1f, null, -1.5);
    assertHolds(table, "double", 0.1, null, 1e300);
    assertHolds(table, "decimal", 99999999.99, null, -0.01);
    assertHolds(table, "flag", true, null, false);
    assertHolds(table, "text", "Bern", "", "Zürich");
    assertHolds(table, "kind", "a", "", "b");
    assertHolds(table, "day", LocalDate.of(2023, 5, 1), null, LocalDate.of(1969, 12, 31));
    assertHolds(
        table,
        "time",
        LocalDateTime.of(2023, 3, 26, 2, 30, 15),
        null,
        LocalDateTime.of(1969, 12, 31, 23, 59));
    assertHolds(
        table,
        "moment",
        LocalDateTime.of(2023, 5, 1, 12, 30),
        null,
        LocalDateTime.of(1969, 12, 31, 23, 59));
    assertHolds(table, "clock", LocalTime.of(1, 2, 3), null, LocalTime.of(23, 59, 59));
  }

  private static void assertHolds(Table table, String name, @Nullable Object... values) {
    Column<?> column = table.column(name);
    assertThat((Object[]) column.asObjectArray()).as(name).containsExactly(values);
  }

  @Test
  void whatATableCannotHoldIsRefused() {
    assertThatThrownBy(() -> query("odd"))
        .hasMessage(
            "types, row 3, column 'odd' is 9007199254740993: that is more digits than a double holds; CAST(… AS VARCHAR) keeps them as a text");
    assertThatThrownBy(() -> query("list"))
        .hasMessageStartingWith(
            "types, row 1, column 'list' is [1, 2]: neither number, text, boolean nor date");
    assertThatThrownBy(() -> query("int AS a, long AS A")).hasMessageContaining("two columns 'A'");
  }

  @Test
  void aSumIsANumberToo() throws Exception {
    Table table = query("sum(tiny) AS total, avg(price) AS mean, count(*) AS n");
    assertHolds(table, "total", -127.0);
    assertHolds(table, "mean", 20.5);
    assertHolds(table, "n", 3.0);
  }

  @Test
  void aPreparationMakesExamplesOfIt() throws Exception {
    Table table = query("decimal, text, day, time, price");
    FittedPreparation fitted =
        Preparation.of("price")
            .impute(Impute.MEAN, "decimal")
            .impute(Impute.MOST_FREQUENT, "text")
            .oneHot("text")
            .dateParts("day", DatePart.YEAR)
            .dateParts("time", DatePart.HOUR)
            .fit(table.dropRows(1));
    Examples examples = fitted.examples(table.dropRows(1));
    assertThat(fitted.featureNames())
        .containsExactly("decimal", "text=Bern", "text=Zürich", "day year", "time hour");
    assertThat(examples.x().data)
        .containsExactly(99999999.99, 1, 0, 2023, 2, -0.01, 0, 1, 1969, 23);
    assertThat(examples.y()).containsExactly(10.5, 30.5);
  }
}
