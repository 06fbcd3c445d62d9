package thalweg.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
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
import thalweg.kernel.display.Javadoc;
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

  private static Notebooks notebook;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    notebook = new Notebooks();
    notebook.run("String greeting = \"hi\";\nint twice(int n) { return 2 * n; }");
    Map<String, byte[]> sources =
        Map.of("lib/Vectors.java", bytes(SOURCE), "lib/Span.java", bytes(RECORD));
    Map<String, byte[]> classes = new HashMap<>();
    for (String name : sources.keySet()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, sources.get(name));
      ToolProvider.getSystemJavaCompiler()
          .run(null, null, null, "-d", folder.toString(), file.toString());
      String compiled = name.replace(".java", ".class");
      classes.put(compiled, Files.readAllBytes(folder.resolve(compiled)));
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
    assertThat(only("greeting.subst").signature()).contains("(int, int) String");
    assertThat(only("Math.sqr").signature()).isEqualTo("(double) double");
    assertThat(only("twic")).isEqualTo(new Completion.Item("twice(", "function", "(int) int"));
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
        .contains("<code>a + b</code>", "<dt><code>x</code></dt><dd>the <b>numbers</b></dd>");
    assertThat(text("Vectors")).contains("Numbers in a row.");
  }

  @Test
  void theMembersOfARecordAreShownAsThoseOfAClass() {
    assertThat(text("Span.to")).endsWith("Span.to(int)\nBegins at zero.").doesNotContain("low");
    assertThat(text("Span")).contains("From here to there.").doesNotContain("Checks");
    assertThat(text("new Span("))
        .contains("From here to there.\n @param low", "Span(int)\nOne number.")
        .doesNotContain("Checks");
  }

  @Test
  void tagsOfACommentAreHtml() {
    assertThat(Javadoc.html("See {@link java.util.List#of a list} of {@code List<T>}.\n@since 1"))
        .isEqualTo("<div>See <code>a list</code> of <code>List&lt;T&gt;</code>.</div>\n<dl></dl>");
    assertThat(Javadoc.text("<p>One &lt; two")).isEqualTo("One < two");
  }
}
