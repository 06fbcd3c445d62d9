package thalweg.kernel.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static Notebooks notebook;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    notebook = new Notebooks();
    notebook.run("String greeting = \"hi\";\nint twice(int n) { return 2 * n; }");
    Path source =
        Files.writeString(
            Files.createDirectories(folder.resolve("lib")).resolve("Vectors.java"), SOURCE);
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", folder.toString(), source.toString());
    jar(
        folder.resolve("v.jar"),
        "lib/Vectors.class",
        Files.readAllBytes(folder.resolve("lib/Vectors.class")));
    jar(
        folder.resolve("v-sources.jar"),
        "lib/Vectors.java",
        SOURCE.getBytes(StandardCharsets.UTF_8));
    notebook.run("%jars " + folder.resolve("v.jar") + "\nimport lib.Vectors;");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static void jar(Path file, String name, byte[] content) throws Exception {
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(name));
      jar.write(content);
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
    assertThat(inspected("greeting").get("text/plain").getAsString())
        .isEqualTo("String greeting\n\nvalue: hi");
  }

  @Test
  void theDocumentationOfALibraryIsShown() {
    JsonObject method = inspected("Vectors.sum");
    assertThat(method.get("text/plain").getAsString()).contains("sum(double[]", "The sum, a + b.");
    assertThat(method.get("text/html").getAsString())
        .contains("<code>a + b</code>", "<dt><code>x</code></dt><dd>the <b>numbers</b></dd>");
    assertThat(inspected("Vectors").get("text/plain").getAsString()).contains("Numbers in a row.");
  }

  @Test
  void tagsOfACommentAreHtml() {
    assertThat(Javadoc.html("See {@link java.util.List#of a list} of {@code List<T>}.\n@since 1"))
        .isEqualTo("<div>See <code>a list</code> of <code>List&lt;T&gt;</code>.</div>\n<dl></dl>");
    assertThat(Javadoc.text("<p>One &lt; two")).isEqualTo("One < two");
  }
}
