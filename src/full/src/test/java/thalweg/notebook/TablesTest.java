package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.BMatrixRMaj;
import org.ejml.data.CMatrixRMaj;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** How matrices and tables are written, to the letter. */
class TablesTest {

  @Test
  void matricesOfEveryKindOfNumber() {
    DMatrixRMaj real = new DMatrixRMaj(new double[][] {{1, -2.5}, {1e-7, Double.NaN}});
    assertThat(MatrixView.of(real).text())
        .isEqualTo("matrix 2×2\n      0     1\n0     1  -2.5\n1  1e-7   NaN");
    FMatrixRMaj single = new FMatrixRMaj(new float[][] {{0.5f}});
    assertThat(MatrixView.of(single).text()).isEqualTo("float matrix 1×1\n     0\n0  0.5");
    ZMatrixRMaj complex = new ZMatrixRMaj(1, 2, true, 1, -2, 0, 0);
    assertThat(MatrixView.of(complex).text())
        .isEqualTo("complex matrix 1×2\n        0       1\n0  1 - 2i  0 + 0i");
    CMatrixRMaj complexSingle = new CMatrixRMaj(1, 2);
    complexSingle.set(0, 1, 3, 4);
    assertThat(MatrixView.of(complexSingle).text())
        .isEqualTo("complex float matrix 1×2\n        0       1\n0  0 + 0i  3 + 4i");
    BMatrixRMaj truth = new BMatrixRMaj(1, 1);
    truth.set(0, 0, true);
    assertThat(MatrixView.of(truth).text()).isEqualTo("boolean matrix 1×1\n      0\n0  true");
  }

  @Test
  void rowsOfDifferentLengthsArePaddedWithNothing() {
    assertThat(MatrixView.of(new double[][] {{1, 2}, {3}}).text())
        .isEqualTo("double[][], rows of different lengths, 2×2\n   0  1\n0  1  2\n1  3   ");
    assertThat(MatrixView.of(new double[][] {{1, 2}, {3, 4}}).text())
        .startsWith("double[][] 2×2\n");
    assertThat(MatrixView.of(new double[][] {{1}, null}).text())
        .isEqualTo("double[][], rows of different lengths, 2×1\n   0\n0  1\n1   ");
  }

  @Test
  void aLargeMatrixIsCutInTheMiddleInItsFormulaAsWell() {
    int rows = MatrixView.MOST_ROWS + 1;
    int columns = MatrixView.MOST_COLUMNS + 1;
    View view = MatrixView.of(new DMatrixRMaj(rows, columns));
    assertThat(view.text())
        .startsWith(
            "matrix %d×%d, %d of %d rows shown, %d of %d columns shown\n"
                .formatted(rows, columns, rows - 1, rows, columns - 1, columns));
    assertThat(view.latex()).containsOnlyOnce("\\ddots").contains("\\vdots & ", "0 & \\cdots & 0");
    View whole = MatrixView.of(new DMatrixRMaj(rows - 1, columns - 1));
    assertThat(whole.text()).startsWith("matrix %d×%d\n".formatted(rows - 1, columns - 1));
    assertThat(whole.latex()).doesNotContain("dots");
  }

  @Test
  void numbersOfAFormulaAreWrittenAsInABook() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{1e-7, Double.NaN, Double.POSITIVE_INFINITY}});
    assertThat(MatrixView.of(a).latex())
        .isEqualTo(
            "$$\\begin{bmatrix}\n1 \\cdot 10^{-7} & \\text{NaN} & \\infty \\\\\n\\end{bmatrix}$$");
  }

  @Test
  void tablesShowTheirFirstRowsAndColumns() {
    Table few = Table.create("few", StringColumn.create("name", "a", "b"));
    few.addColumns(DoubleColumn.create("x", 1.5, 2));
    assertThat(TableView.of(few).text())
        .isEqualTo(
            "few: 2 rows × 2 columns\n        name       x\ntype  string  double\n"
                + "   0       a     1.5\n   1       b       2");
    assertThat(caption(TableView.MOST_ROWS, 1)).isEqualTo("t: 10 rows × 1 columns");
    assertThat(caption(TableView.MOST_ROWS + 1, 1))
        .isEqualTo("t: 11 rows × 1 columns, first 10 rows shown");
    assertThat(caption(1, TableView.MOST_COLUMNS)).isEqualTo("t: 1 rows × 20 columns");
    assertThat(caption(1, TableView.MOST_COLUMNS + 1))
        .isEqualTo("t: 1 rows × 21 columns, first 20 columns shown");
  }

  private static String caption(int rows, int columns) {
    Table table = Table.create("t");
    for (int j = 0; j < columns; j++) {
      table.addColumns(IntColumn.create("c" + j, IntStream.range(0, rows).toArray()));
    }
    return TableView.of(table).text().lines().findFirst().orElseThrow();
  }

  @Test
  void longCellsAreCutAndKeepToOneLine() {
    String longest = "x".repeat(TableView.LONGEST_CELL);
    Table table = Table.create("t", StringColumn.create("c", longest, longest + "y", "two\nlines"));
    assertThat(TableView.of(table).text())
        .contains(longest + "\n", "x".repeat(TableView.LONGEST_CELL - 1) + "…", "two lines");
  }

  @Test
  void pairsStandInTwoColumns() {
    assertThat(Columns.pairs("facts", List.of(List.of("a", "one"), List.of("long name", "two"))))
        .isEqualTo("facts\n  a          one\n  long name  two");
  }

  @Test
  void theFirstCellOfARowIsItsHead() {
    assertThat(Html.table("c", List.of("", "x"), List.of(List.of("0", "1<2"))))
        .contains("<tr><th scope=\"row\">0</th><td>1&lt;2</td></tr>");
  }
}
