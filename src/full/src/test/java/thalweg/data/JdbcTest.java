package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What a database answers is a table like any other: a preparation takes it. */
class JdbcTest {

  @Test
  void aResultIsReadAndPrepared() throws SQLException {
    assertPrepared(Jdbc.read("houses", houses()));
    assertPrepared(Table.read().db(houses(), "houses"));
  }

  private static void assertPrepared(Table table) {
    FittedPreparation fitted =
        Preparation.of("price")
            .impute(Impute.MEAN, "area")
            .oneHot("town")
            .dateParts("sold", DatePart.YEAR)
            .fit(table);
    assertThat(fitted.featureNames())
        .containsExactly("area", "town=Bern", "town=Chur", "sold year");
    assertThat(fitted.features(table).data)
        .containsExactly(50, 1, 0, 2023, 75, 0, 1, 2024, 100, 1, 0, 2024);
    assertThat(fitted.targets(table)).containsExactly(100, 200, 300);
  }

  @Test
  void aDecimalIsTheClosestDoubleAndATimeIsAsWritten() throws SQLException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      Table table =
          Jdbc.read(
              "t",
              result(
                  new BigDecimal("99999999.99"),
                  Timestamp.valueOf("1969-12-31 23:59:00"),
                  Date.valueOf("1969-12-31"),
                  Time.valueOf("23:59:00"),
                  Float.NaN,
                  OffsetDateTime.parse("2024-01-01T01:00+02:00"),
                  true,
                  new BigInteger("9007199254740992")));
      assertThat(table.row(0).getDouble(0)).isEqualTo(99999999.99);
      assertThat(table.dateTimeColumn(1).get(0)).isEqualTo("1969-12-31T23:59:00");
      assertThat(table.dateColumn(2).get(0)).isEqualTo("1969-12-31");
      assertThat(table.timeColumn(3).get(0)).isEqualTo("23:59:00");
      assertThat(table.doubleColumn(4).isMissing(0)).isTrue();
      assertThat(table.dateTimeColumn(5).get(0)).isEqualTo("2023-12-31T23:00:00");
      assertThat(table.booleanColumn(6).get(0)).isTrue();
      assertThat(table.doubleColumn(7).get(0)).isEqualTo(9007199254740992.0);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void whatADoubleCannotHoldIsRefusedByRowAndColumn() {
    assertThatThrownBy(() -> Jdbc.read("t", result(1, 9007199254740993L)))
        .hasMessageStartingWith("t, row 1, column 'c2' is 9007199254740993: that is more digits");
    assertThatThrownBy(() -> Jdbc.read("t", result(new BigDecimal("1e400"))))
        .hasMessageContaining("column 'c1' is 1E+400: a double holds no such number");
    assertThatThrownBy(() -> Jdbc.read("t", result(Double.POSITIVE_INFINITY)))
        .hasMessageContaining("column 'c1' is Infinity: a double holds no such number");
    assertThatThrownBy(() -> Jdbc.read("t", result(List.of(1, 2))))
        .hasMessageContaining("is [1, 2]: neither number, text, boolean nor date");
  }

  @Test
  void aColumnIsOfOneKindWhateverItsGaps() throws SQLException {
    Table table = Jdbc.read("t", column(null, 2L, null, new BigDecimal("0.5")));
    assertThat(table.doubleColumn(0).asDoubleArray())
        .containsExactly(Double.NaN, 2, Double.NaN, 0.5);
    assertThat(Jdbc.read("t", column(null, null)).doubleColumn(0).countMissing()).isEqualTo(2);
    assertThat(Jdbc.read("t", column()).rowCount()).isZero();
    assertThatThrownBy(() -> Jdbc.read("t", column(null, 2, "x")))
        .hasMessage(
            "t, row 3, column 'c1' is x: the values before it are of another kind; CAST the column to one type");
  }

  /** One row of these values. */
  private static ResultSet result(Object... values) {
    return rows(values.length, new Object[][] {values});
  }

  /** One column of these values. */
  private static ResultSet column(@Nullable Object... values) {
    return rows(
        1, Arrays.stream(values).map(value -> new Object[] {value}).toArray(Object[][]::new));
  }

  /** A result of an old driver: it hands out objects, and knows no java.time. */
  private static ResultSet rows(int columns, Object[][] rows) {
    AtomicInteger at = new AtomicInteger(-1);
    ResultSetMetaData header =
        proxy(
            ResultSetMetaData.class,
            (self, method, arguments) ->
                method.getName().equals("getColumnCount") ? columns : "c" + arguments[0]);
    return proxy(
        ResultSet.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getMetaData" -> header;
              case "next" -> at.incrementAndGet() < rows.length;
              case "getObject" -> {
                if (arguments.length > 1) {
                  throw new SQLFeatureNotSupportedException();
                }
                yield rows[at.get()][(int) arguments[0] - 1];
              }
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(JdbcTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static CachedRowSet houses() throws SQLException {
    String[] names = {"area", "town", "sold", "price"};
    int[] types = {Types.DOUBLE, Types.VARCHAR, Types.DATE, Types.INTEGER};
    RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
    columns.setColumnCount(names.length);
    for (int j = 0; j < names.length; j++) {
      columns.setColumnName(j + 1, names[j]);
      columns.setColumnLabel(j + 1, names[j]);
      columns.setColumnType(j + 1, types[j]);
    }
    CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
    rows.setMetaData(columns);
    insert(rows, 50.0, "Bern", "2023-05-01", 100);
    insert(rows, null, "Chur", "2024-01-31", 200);
    insert(rows, 100.0, "Bern", "2024-02-29", 300);
    rows.beforeFirst();
    return rows;
  }

  private static void insert(
      CachedRowSet rows, @Nullable Double area, String town, String sold, int price)
      throws SQLException {
    rows.moveToInsertRow();
    if (area == null) {
      rows.updateNull(1);
    } else {
      rows.updateDouble(1, area);
    }
    rows.updateString(2, town);
    rows.updateDate(3, Date.valueOf(sold));
    rows.updateInt(4, price);
    rows.insertRow();
    rows.moveToCurrentRow();
    rows.last();
  }
}
