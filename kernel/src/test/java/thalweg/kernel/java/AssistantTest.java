package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;

/** Tab and Shift-Tab. */
@Timeout(60)
class AssistantTest {
  private static final String SOURCE =
      """
      package lib;
      /** Numbers in a row. */
      public class Vectors {
        /** The sum, {@code a + b}.
         * @param x the <b>numbers</b>
         * @return their sum */
        public static double sum(double[] x) { return 0; }
      }
      """;
  private static final String RECORD =
      """
      package lib;
      /** From here to there.
       * @param low where it begins
       * @param high where it ends */
      public record Span(int low, int high) {
        /** Checks the settings. */
        public Span { if (high < low) throw new IllegalArgumentException(); }
        /** One number. */
        public Span(int low) { this(low, low); }
        /** Begins at zero. */
        public static Span to(int high) { return new Span(0, high); }
      }
      """;
  private static final String FAMILY =
      """
      package lib;
      import java.util.List;
      /** Has parts. */
      public class Family {
        /** A part of another. */
        public interface Part {
          /** How large it is, in {@code m}.
           * @param scale by how much
           * @return the size */
          double size(List<String> scale);
        }
        /** One of them. */
        public static class One implements Part {
          /** {@inheritDoc} Never negative.
           * @return {@inheritDoc}, rounded */
          public double size(List<String> scale) { return 0; }
        }
        /** The other. */
        public static class Other implements Part {
          public double size(List<String> scale) { return 1; }
          /** By a number. */
          public double size(int... scale) { return 2; }
          /** The largest. */
          public static final int MOST = 3;
        }
      }
      """;

  private static Notebooks notebook;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    notebook = new Notebooks();
    notebook.run(
        "String greeting = \"hi\";\nvar names = List.of(greeting);\nint twice(int n) { return 2 * n; }");
    Map<String, byte[]> sources =
        Map.of(
            "lib/Vectors.java", bytes(SOURCE),
            "lib/Span.java", bytes(RECORD),
            "lib/Family.java", bytes(FAMILY));
    Map<String, byte[]> classes = new HashMap<>();
    for (String name : sources.keySet()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, sources.get(name));
      ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, "-d", folder.toString(), file.toString());
    }
    try (DirectoryStream<Path> compiled =
        Files.newDirectoryStream(folder.resolve("lib"), "*.class")) {
      for (Path file : compiled) classes.put("lib/" + file.getFileName(), Files.readAllBytes(file));
    }
    jar(folder.resolve("v.jar"), classes);
    jar(folder.resolve("v-sources.jar"), sources);
    notebook.run("%jars " + folder.resolve("v.jar") + "\nimport lib.*;");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void jar(Path file, Map<String, byte[]> entries) throws Exception {
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
    }
  }

  private static Completion.Item only(String code) {
    List<Completion.Item> items = notebook.java.complete(code, code.length()).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static JsonObject inspected(String code) {
    return notebook.java.inspect(code, code.length(), 0).orElseThrow().data();
  }

  private static String text(String code) {
    return inspected(code).get("text/plain").getAsString();
  }

  @Test
  void completionsTellWhatAMethodTakes() {
    assertThat(only("greeting.subst").details())
        .containsExactly("(int beginIndex) → String", "(int beginIndex, int endIndex) → String");
    assertThat(only("Math.sqr").labels()).containsExactly("sqrt(double a) → double");
    assertThat(only("twic")).isEqualTo(new Completion.Item("twice(", "function", "(int n) → int"));
    assertThat(only("greeti").kind()).isEqualTo("instance");
  }

  @Test
  void completesBelowAMagic() {
    assertThat(only("%time 1\ngreeting.subst").text()).isEqualTo("substring(");
  }

  @Test
  void aVariableShowsItsTypeAndValue() {
    assertThat(text("greeting")).isEqualTo("String greeting\n\nvalue: hi");
  }

  @Test
  void theDocumentationOfALibraryIsShown() {
    JsonObject method = inspected("Vectors.sum");
    assertThat(method.get("text/plain").getAsString()).contains("sum(double[]", "The sum, a + b.");
    assertThat(method.get("text/html").getAsString())
        .contains("<code>a + b</code>", "<dd><code>x</code> – the <b>numbers</b></dd>");
    assertThat(text("Vectors")).contains("Numbers in a row.");
  }

  @Test
  void theMembersOfARecordAreShownAsThoseOfAClass() {
    assertThat(text("Span.to")).endsWith("Span.to(int)\nBegins at zero.").doesNotContain("low");
    assertThat(text("Span")).contains("From here to there.").doesNotContain("Checks");
    assertThat(text("new Span("))
        .contains("From here to there.\n\nParameters:\n  low – where", "Span(int)\nOne number.")
        .doesNotContain("Checks");
  }

  @Test
  void aCommentIsInherited() {
    assertThat(text("new Family.One().size"))
        .isEqualTo(
            "double Family.One.size(List<String>)\nHow large it is, in m. Never negative.\n"
                + "\nReturns:\n  the size, rounded");
    assertThat(text("new Family.Other().size"))
        .contains("size(List<String>)\nHow large it is, in m.", "size(int...)\nBy a number.");
    assertThat(text("Family.Other.MOST"))
        .isEqualTo("static final int Family.Other.MOST = 3\nThe largest.");
    assertThat(text("Family.Part")).startsWith("interface lib.Family.Part\nA part of another.");
  }

  @Test
  void aCallIsExplainedFromWithin() {
    assertThat(text("Math.max(1, "))
        .startsWith("static int Math.max(int a, int b)")
        .contains("double");
    assertThat(text("new ArrayList<>(")).contains("ArrayList<E>(int initialCapacity)");
    assertThat(text("twice(greeting.length() + ")).isEqualTo("int twice(int n)");
    assertThat(text("twice(greeting")).startsWith("String greeting");
  }

  @Test
  void theCallThatTakesAsManyArgumentsComesFirst() {
    assertThat(text("greeting.substring(1, "))
        .startsWith("String String.substring(int beginIndex, int endIndex)");
    assertThat(text("greeting.substring(")).startsWith("String String.substring(int beginIndex)");
    assertThat(text("List.of(1, 2, 3, ")).contains("List.of(E e1, E e2, E e3, E e4)\n");
  }

  @Test
  void aMemberIsExplainedWhereOnlyItsClassIsNamed() {
    assertThat(text("List.add"))
        .contains("boolean List.add(E e)", "void List.add(int index, E element)");
    assertThat(text("Runnable.run")).startsWith("void Runnable.run()");
    assertThat(text("StringBuilder.reverse")).startsWith("StringBuilder StringBuilder.reverse()");
  }

  @Test
  void aDeclarationIsWhole() {
    notebook.value(
        """
        sealed interface Form permits Disc, Ring {}
        final record Disc(double r) implements Form {}
        final record Ring(double r) implements Form {}
        abstract class Base<T extends Comparable<T>> implements Supplier<T> {
          protected abstract T next() throws java.io.IOException;
          @Deprecated void old() {}
        }
        @interface Mark { String value(); int level() default 1; }
        """);
    assertThat(text("Form")).startsWith("sealed interface Form");
    assertThat(text("Disc")).startsWith("record Disc(double r) implements Form\n");
    assertThat(text("Base"))
        .startsWith("abstract class Base<T extends Comparable<T>> implements Supplier<T>\n")
        .endsWith("To implement: next() → T");
    assertThat(text("Base.next")).isEqualTo("protected abstract T Base.next() throws IOException");
    assertThat(text("Base.old")).isEqualTo("@Deprecated void Base.old()");
    assertThat(text("@Mark("))
        .isEqualTo("@interface Mark\nElements: value() → String, level() → int");
    assertThat(text("Math.PI")).startsWith("static final double Math.PI = 3.141592653589793");
    assertThat(text("Collections.emptyList"))
        .startsWith("static <T> List<T> Collections.emptyList()");
    assertThat(text("Function"))
        .contains("To implement: apply(T) → R", "Methods: compose, andThen");
  }

  @Test
  void javaItselfIsLinkedToItsPages() {
    String site =
        "https://docs.oracle.com/en/java/javase/"
            + Runtime.version().feature()
            + "/docs/api/java.base/java/";
    assertThat(text("List.of(")).endsWith(site + "util/List.html#of(E)");
    assertThat(text("Map.Entry")).endsWith(site + "util/Map.Entry.html");
    assertThat(text("new ArrayList<>(")).contains(site + "util/ArrayList.html#%3Cinit%3E(");
    assertThat(text("String.format("))
        .endsWith(site + "lang/String.html#format(java.lang.String,java.lang.Object...)");
    assertThat(inspected("Math.PI").get("text/html").getAsString())
        .contains("<a href=\"" + site + "lang/Math.html#PI\">");
    assertThat(text("Vectors.sum")).doesNotContain("http");
  }

  @Test
  void javaWithoutItsSourcesIsDescribedByASentence() {
    boolean sources = Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"));
    for (String name : List.of("Math.hypot", "List.add", "Map.Entry", "String", "names.size"))
      assertThat(text(name).lines().anyMatch(line -> line.endsWith("."))).as(name).isTrue();
    if (!sources)
      assertThat(text("names.size")).startsWith("int List.size()\nHow many elements there are.\n");
  }

  @Test
  void whateverHasANameIsExplained() {
    notebook.value("record Pair(int left, int right) {}\nenum Side { LEFT, RIGHT }");
    assertThat(text("Pair"))
        .isEqualTo(
            """
            record Pair(int left, int right)
            Constructors: Pair(int left, int right)
            Methods: left, right""");
    assertThat(text("new Pair(")).isEqualTo("Pair(int left, int right)");
    assertThat(text("new Pair(1, 2).left")).contains("int Pair.left()");
    assertThat(text("Side.LEFT")).isEqualTo("Side.LEFT");
    assertThat(text("new int[1].length")).isEqualTo("int length");
    assertThat(text("java.util")).isEqualTo("package java.util");
    assertThat(text("int local = 3;\nlocal")).isEqualTo("int local");
    assertThat(text("for (int i = 0; i < 3; i++) { i")).isEqualTo("int i");
    assertThat(text("if (true) greeting")).isEqualTo("String greeting\n\nvalue: hi");
    for (String nothing : List.of("undefined", "\"greeting", "// greeting", "return", "int"))
      assertThat(notebook.java.inspect(nothing, nothing.length(), 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "COMPLETE | 1 + 1",
        "COMPLETE | int x = 3",
        "COMPLETE | List.of(1)\\n  .stream()",
        "COMPLETE | while (true) { }",
        "COMPLETE | do { } while (twice(1) > 3)",
        "COMPLETE | // done",
        "COMPLETE | %time 1",
        "INCOMPLETE | while (true)",
        "INCOMPLETE | if (true) { }\\nelse",
        "INCOMPLETE | do { }",
        "INCOMPLETE | try { }",
        "INCOMPLETE | int f() {",
        "INCOMPLETE | class A",
        "INCOMPLETE | 1 +",
        "INCOMPLETE | greeting.",
        "INCOMPLETE | twice(",
        "INCOMPLETE | new int[] {1,",
        "INCOMPLETE | x ->",
        "INCOMPLETE | @Override",
        "INCOMPLETE | for (;;",
        "INCOMPLETE | switch (3) { case 1 ->",
        "INCOMPLETE | /* done",
        "INCOMPLETE | String s = \"\"\"",
        "INVALID | String s = \"abc",
        "INVALID | int x = ;",
        "INVALID | twice(]",
        "INVALID | }",
        "INVALID | void f() { } }",
        "INVALID | int x = ;\\nint y = ",
        "INVALID | else",
      })
  void codeIsWholeOrNot(Completeness completeness, String code) {
    assertThat(notebook.java.isComplete(code.replace("\\n", "\n"))).isEqualTo(completeness);
  }
}
