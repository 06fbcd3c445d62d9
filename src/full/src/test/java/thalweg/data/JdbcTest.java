package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What a database answers is a table like any other: Tablesaw reads it, a preparation takes it. */
class JdbcTest {

  @Test
  void aResultSetIsReadByTablesawAndPrepared() throws SQLException {
    Table table = Table.read().db(houses(), "houses");
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
