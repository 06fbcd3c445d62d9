package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Cell;
import thalweg.kernel.java.session.Prelude;
import thalweg.kernel.java.session.Session;

/** Which import gives a name its meaning: what a student imports wins over what the kernel brings. */
class ImportsTest {
  private final Notebooks java = new Notebooks();

  @AfterEach
  void close() {
    java.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.*; import javax.swing.*; List<String> k = new ArrayList<>(); k.size()",
        "import java.sql.*;\nList<String> k = new ArrayList<>();\nk.size()",
        "import static java.lang.Math.*;\nList<Double> k = new ArrayList<>();\n(int) abs(-0.0) + k.size()",
        "import javax.swing.*;\nimport java.util.function.*;\nSupplier<Integer> s = () -> 0;\nnew ArrayList<Integer>().size() + s.get()",
      })
  void anImportOnDemandHidesNoOther(String cell) {
    assertThat(java.value(cell)).isEqualTo("0");
  }

  @Test
  void earlierImportsHoldInACellThatImports() {
    java.run("import java.util.zip.*;");
    assertThat(java.value("import java.net.*;\nnew CRC32().getValue()")).isEqualTo("0");
  }

  @Test
  void whatAStudentImportsWinsOverTheKernelInTheSameCellAndInLaterOnes() {
    assertThat(java.value("List.class.getName()")).isEqualTo("java.util.List");
    assertThat(java.value("import java.awt.*;\nList.class.getName()")).isEqualTo("java.awt.List");
    assertThat(java.value("List.class.getName()")).isEqualTo("java.awt.List");
    assertThat(java.value("Map.class.getName()")).isEqualTo("java.util.Map");
    assertThat(java.value("import java.util.List;\nList.class.getName()"))
        .isEqualTo("java.util.List");
    assertThat(java.value("List.class.getName()")).isEqualTo("java.util.List");
  }

  @Test
  void twoPackagesOfTheStudentsAreAsAmbiguousAsInAFile() {
    String cell = "import java.awt.*;\nimport java.util.*;\nList.of(1)";
    assertThat(java.error(cell)).contains("reference to List is ambiguous");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new \\u0041rrayList<Integer>().size()",
        "new Arr\\uu0061yList<Integer>().size()",
        "\"\\u0041\".length() - new ArrayList<Integer>(List.of(1)).size()",
        "import static java.util.HashMap.*;\nnew SimpleEntry<>(0, 1).getKey()",
        "import static javax.swing.JLabel.*;\nLEADING - 10",
        "import java.util.Map.*;\nEntry<Integer, Integer> e = Map.entry(0, 1);\ne.getKey()",
      })
  void aNameIsFoundHoweverItIsWritten(String cell) {
    assertThat(java.value(cell)).isEqualTo("0");
    java.run("import static java.util.HashMap.*;\nimport static javax.swing.JLabel.*;");
    assertThat(java.value(cell)).isEqualTo("0");
  }

  @Test
  void aClassThatIsNotPublicHidesNothing() {
    // java.awt has a Queue, and javax.swing.text.html a Map, that only their own packages can use.
    java.run("import java.awt.*;\nimport javax.swing.text.html.*;");
    assertThat(java.value("Queue.class.getName()")).isEqualTo("java.util.Queue");
    assertThat(java.value("Map.class.getName()")).isEqualTo("java.util.Map");
  }

  @Test
  void aClassOfACellWinsOverAllImports() {
    java.run("import java.awt.*;");
    java.run("record List(int size) {}");
    assertThat(java.value("new List(3).size()")).isEqualTo("3");
  }

  @Test
  void aSingleImportOfAnExtensionGivesWay() {
    Session session = new Session();
    new Prelude(session).add("import java.util.List;\nimport java.util.Map;");
    assertThat(run(session, 1, "List.class.getName()")).isEqualTo("java.util.List");
    assertThat(run(session, 2, "import java.awt.*;\nList.class.getName()"))
        .isEqualTo("java.awt.List");
    assertThat(run(session, 3, "List.class.getName()")).isEqualTo("java.awt.List");
  }

  private static @Nullable Object run(Session session, int number, String code) {
    return session.run(new Cell(number, code), code);
  }

  @Test
  void completionKnowsTheSameNames() {
    java.run("import java.awt.*;");
    String code = "new List().addIt";
    assertThat(java.java.complete(code, code.length()).items())
        .extracting(item -> item.text())
        .contains("addItemListener(");
  }
}
