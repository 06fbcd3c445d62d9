package thalweg.kernel.java.debugging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The variables of the cells by the names and types that a student knows. */
@Timeout(60)
class TopLevelVariablesTest {
  private final Cells cells = new Cells();

  private List<String> all() {
    return new TopLevelVariables(cells.session)
        .all().stream().map(v -> v.type() + " " + v.name() + " = " + v.value()).toList();
  }

  @Test
  void theyComeWithTheirTypesAndValues() {
    assertThat(all()).isEmpty();
    cells.run("int n = 3; var words = new ArrayList<String>(); final double[] none = null;\n1 + 1");
    cells.run("record P(int x) {} var p = new P(1); Map<String, List<P>> map = Map.of();");
    assertThat(all())
        .containsExactly(
            "int n = 3",
            "ArrayList<String> words = []",
            "double[] none = null",
            "P p = P[x=1]",
            "Map<String, List<P>> map = {}");
    cells.run("n = 4; String p = \"again\";");
    assertThat(all()).contains("int n = 4", "String p = again").hasSize(5);
  }

  @Test
  void noMethodClassOrImportIsAmongThem() {
    cells.run("import java.awt.*; class A { int x; } int f() { return 1; } 1 + 1");
    assertThat(all()).isEmpty();
  }

  @Test
  void theyAreKnownWhileACellRuns() throws Exception {
    cells.run(
        "int before = 1; CountDownLatch reached = new CountDownLatch(1), goOn = new CountDownLatch(1);");
    CountDownLatch reached = (CountDownLatch) cells.object("reached");
    CountDownLatch goOn = (CountDownLatch) cells.object("goOn");
    Thread cell =
        new Thread(
            () -> cells.run("int first = 2;\nreached.countDown(); goOn.await();\nint second = 3;"));
    cell.start();
    reached.await();
    assertThat(all())
        .contains("int before = 1", "int first = 2")
        .noneMatch(v -> v.contains("second"));
    goOn.countDown();
    cell.join();
    assertThat(all()).contains("int second = 3");
  }
}
