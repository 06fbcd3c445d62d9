package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hints that need more than cells, and how long errors get. */
@Timeout(60)
class HintsTest {
  private static final int TWO_SCREENS = 60; // lines of 100 columns

  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  @Test
  void whatAnAnnotationProcessorWouldHaveMadeIsExplained(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Data.java");
    Files.writeString(
        source,
        "package made; import java.lang.annotation.*; @Retention(RetentionPolicy.SOURCE) public @interface Data {}");
    ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    Files.createDirectory(folder.resolve("made"));
    Files.move(folder.resolve("Data.class"), folder.resolve("made/Data.class"));
    notebook.run("%classpath " + folder);
    notebook.run(
        "import made.Data;\n@Data class Person {\n  private String name = \"Ada\";\n  private int age;\n}\nPerson p = new Person();");
    assertThat(notebook.error("p.getName()")).contains("@Data has not made this method");
    assertThat(notebook.error("p.setAge(36);")).contains("@Data has not made");
    assertThat(notebook.error("p.getCity()")).doesNotContain("has not made");
  }

  @Test
  void anAnnotationOfACellMakesNothing() {
    notebook.run("@interface Mark {}\n@Mark class Car { private int speed; }\nCar c = new Car();");
    assertThat(notebook.error("c.getSpeed()")).doesNotContain("has not made");
  }

  @Test
  void aNameIsLostUntilItsCellRunsOrAllIsForgotten() {
    notebook.run("int[] lostOnce = {1, ;");
    assertThat(notebook.error("lostOnce"))
        .contains("Cell [" + (notebook.count - 1) + "], which declares it, did not compile");
    notebook.run("%reset");
    assertThat(notebook.error("lostOnce")).contains("was the cell that declares it run?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int n%1$d = \"x\";",
        "String s%1$d = unknown%1$d + other%1$d;",
        "Arrays.sort(new int[] {%1$d}, Comparator.reverseOrder());",
        "int twice%1$d(int n) { return n * 2 }",
        "System.out.println(\"a\" \"b%1$d\");",
        "new HashMap<String, List<Map<Integer, Set<String>>>>().merge(%1$d);",
      })
  void manyErrorsFitOnTwoScreens(String line) {
    String cell =
        IntStream.range(0, 50).mapToObj(line::formatted).collect(Collectors.joining("\n"));
    String error = notebook.error(cell);
    assertThat(rows(error)).isBetween(5L, (long) TWO_SCREENS);
    assertThat(error).containsPattern("… and \\d+ more errors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = missing + \"%s\";",
        "throw new IllegalStateException(\"%s\");",
        "throw new IllegalStateException(\"%s\", new RuntimeException(\"%<s\", new Error(\"%<s\")));",
        "throw new IllegalStateException(\"\\n%s\".repeat(100));",
        "Exception e = new Exception(\"%s\");\nfor (int i = 0; i < 99; i++) e = new Exception(\"x\\n\".repeat(9), e);\nthrow e;",
        "List<String> %1$s = new ArrayList<>(%1$s, 3);",
      })
  void longLinesFitOnTwoScreens(String cell) {
    assertThat(rows(notebook.error(cell.formatted("long".repeat(500)))))
        .isLessThanOrEqualTo(TWO_SCREENS);
  }

  private static long rows(String text) {
    return text.lines().mapToLong(line -> 1 + line.length() / 100).sum();
  }

  @Test
  void aHintThatCannotBeMadeIsLeftOut() {
    // javac fails over this call when it is needed its signature, up to JDK 17.
    notebook.run("interface Value { double of(double[] w); }\nvoid take(Value v, double[] w) {}");
    assertThat(notebook.error("take(w -> \"x\", new double[] {1});"))
        .contains("bad return type in lambda expression");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void patternsOfLaterVersionsAreNamed() {
    notebook.run("record Point(double x, double y) {}\nObject o = new Point(1, 2);");
    assertThat(notebook.error("o instanceof Point(double x, double y) ? x : 0"))
        .contains("Hint: This version of Java has no record patterns");
    assertThat(notebook.error("double d = 1;\nswitch (d) { case 1.0: break; }"))
        .contains("Hint: A switch compares an int, a char, a String or an enum");
    assertThat(notebook.error("switch (o) { case Integer i -> 1; default -> 0; }"))
        .contains("Hint: In this version of Java it is only a preview");
  }
}
