package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Magics for a whole cell, values of magics, and the commands of jshell. */
@Timeout(120)
class CellMagicsTest {
  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  private static JsonObject displayed(String code) {
    assertThat(notebook.value(code)).isEmpty();
    assertThat(notebook.screen.displays).hasSize(1);
    return notebook.screen.displays.get(0).data();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "html | text/html | <b>bold</b>",
        "javascript | application/javascript | alert('a')",
        "js | application/javascript | alert('a')",
        "markdown | text/markdown | **bold**",
        "md | text/markdown | **bold**",
        "svg | image/svg+xml | <svg xmlns='http://www.w3.org/2000/svg'/>",
        "latex | text/latex | \\begin{equation}a\\end{equation}",
      })
  void otherLanguagesAreShown(String magic, String type, String body) {
    JsonObject data = displayed("%%" + magic + "\n" + body);
    assertThat(data.get(type).getAsString()).isEqualTo(body);
    assertThat(data.has("text/plain")).isTrue();
  }

  /** As in rapaio's kernel. */
  @Test
  void theNameOfAMagicMayBeTheValueOfAnExpression() {
    notebook.run("String name = \"env\", variable = \"LEVEL\";\n%env LEVEL=high");
    assertThat(notebook.value("%\\{name} \\{variable}")).isEqualTo("high");
    assertThat(notebook.value("  %\\{\"e\" + \"nv\"} LEVEL // it")).isEqualTo("high");
    assertThat(notebook.value("Object o = %\\{name} LEVEL;\no")).isEqualTo("high");
    assertThat(notebook.error("%\\{variable} x")).contains("there is no magic %LEVEL");
    assertThat(notebook.error("%\\{absent} x")).contains("cannot find symbol", "line 1");
    assertThat(notebook.value("int a = 7\n%\n4;\na")).isEqualTo("3");
  }

  /** As in rapaio's kernel. */
  @Test
  void picturesAreShown(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a picture.png");
    ImageIO.write(new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    for (String name : List.of(file.toString(), file.toUri().toString())) {
      byte[] shown =
          Base64.getDecoder()
              .decode(notebook.result("%image " + name).data().get("image/png").getAsString());
      assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(5);
    }
    String start = notebook.value("%pwd");
    notebook.run("%cd " + folder);
    assertThat(
            notebook.value("java.awt.image.BufferedImage p = %image a picture.png\np.getHeight()"))
        .isEqualTo("3");
    assertThat(notebook.error("%image b.png")).contains("b.png in " + folder);
    String nowhere = folder.resolve("d.png").toUri().toString();
    assertThat(notebook.error("%image " + nowhere)).contains("d.png (No such file");
    Files.writeString(folder.resolve("c.png"), "no picture");
    assertThat(notebook.error("%image c.png")).contains("c.png is no picture", "bmp, gif, jpeg");
    assertThat(notebook.error("%image")).contains("write %image FILE|URL");
    notebook.run("%cd " + start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// why\n",
        "\n\n",
        "/* why\n   and how */\n",
        "/** Javadoc */ // and more\n\n  ",
        "// %%html\n",
      })
  void aMagicMayStandBelowComments(String head) {
    assertThat(notebook.value(head + "%%time\nint t = 6;\nt * 7")).isEqualTo("42");
    assertThat(notebook.screen.out.toString()).startsWith("took ");
    int line = 1 + (int) (head + "%%time\nint t = 1;\n").chars().filter(c -> c == '\n').count();
    assertThat(notebook.error(head + "%%time\nint t = 1;\nt / 0"))
        .contains("Cell [" + notebook.count + "], line " + line);
    assertThat(notebook.error(head + "%%time // it\nint t = 1;\nt + absent"))
        .contains("line " + line + ": error: cannot find symbol");
    assertThat(displayed(head + "%%html\n<i>x</i>").has("text/html")).isTrue();
  }

  @Test
  void cellsMayHoldManyEmptyLines() {
    assertThat(notebook.value("\n".repeat(20_000) + "%%time\n3")).isEqualTo("3");
    assertThat(notebook.value("// a\n".repeat(20_000) + "4")).isEqualTo("4");
  }

  @Test
  void magicsNest() {
    assertThat(notebook.value("%%time\n%%bash\necho nested")).isEmpty();
    assertThat(notebook.screen.out.toString()).startsWith("nested\ntook ");
  }

  @Test
  void theValueOfTimedCodeIsTheCells() {
    assertThat(notebook.value("int x = 1;\n%time x + 1")).isEqualTo("2");
    assertThat(notebook.screen.out.toString()).startsWith("took ");
    assertThat(notebook.value("%time x = 5")).isEmpty();
    assertThat(notebook.value("%time x + 1\nint y = 2;")).isEmpty();
    assertThat(notebook.value("%time System.out.println(x)")).isEmpty();
    assertThat(notebook.value("%timeit -x")).isEmpty();
    assertThat(notebook.value("int z = %time x + 1\nz")).isEqualTo("6");
    assertThat(notebook.value("%time html(\"<b>a</b>\")")).isEqualTo("a");
    assertThat(notebook.value("%lsmagic")).isEmpty();
  }

  @Test
  void namesOfAStudentDoNotChangeWhatAMagicMeans() {
    notebook.run("int java = 1, org = 2, thalweg = 3;\nclass List {}\nString system = \"s\";");
    assertThat(notebook.value("%time java + org")).isEqualTo("3");
    assertThat(notebook.value("!echo \\{org}")).isEmpty();
    assertThat(notebook.value("String[] lines = !echo a\nlines[0]")).isEqualTo("a");
    assertThat(notebook.value("var seen = !echo a\nseen.get(0)")).isEqualTo("a");
    notebook.run("%reset");
  }

  @Test
  void jshellsCommandsSayWhatIsDeclared() {
    notebook.run("import java.util.zip.*;\nimport java.awt.Color;");
    notebook.run(
        "int grade = 3;\nint twice(int n) { return 2 * n; }\nrecord Pair(int a, int b) {}");
    assertThat(out("/vars")).containsPattern("(?m)^grade +int +3$").doesNotContain("Pair");
    assertThat(out("/methods")).containsPattern("(?m)^twice\\(int\\) +int$");
    assertThat(out("/types")).containsPattern("(?m)^Pair +record$");
    assertThat(out("%jshell /types;")).containsPattern("(?m)^Pair +record$");
    assertThat(out("/imports"))
        .startsWith("import java.util.zip.*\nimport java.awt.Color\n")
        .contains("import java.util.* // in every notebook");
    assertThat(out("/list"))
        .contains("import java.awt.Color;", "int grade = 3;", "record Pair(int a, int b) {}")
        .doesNotContain("java.util.stream");
    assertThat(out("int other = 1;\n/vars\nother = 2;")).containsPattern("other +int +1");
    assertThat(out("/reset")).startsWith("Dropped");
    assertThat(out("/vars")).isEqualTo("Nothing is declared yet.\n");
    notebook.run("/help %time");
    assertThat(notebook.screen.pages.get(0).data().toString()).contains("how long it took");
  }

  private static String out(String code) {
    assertThat(notebook.value(code)).isEmpty();
    return notebook.screen.out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/exit | /exit: a notebook is left by closing it",
        "/edit x | /edit: change the cell and run it again",
        "/drop x | /drop: declare the name again",
        "/open none.jsh | no such file: none.jsh",
        "%jshell vars | vars: there is no such command",
        "%jshell | write %jshell /COMMAND",
      })
  void theOthersSayWhatToDo(String code, String sentence) {
    assertThat(notebook.error(code)).contains(sentence).hasLineCount(1);
  }

  @Test
  void allMagicsAreListedAndExplained() {
    assertThat(out("%lsmagic"))
        .contains(
            "%%bash",
            "%%html",
            "%%js",
            "%%md",
            "%%script",
            "%%writefile",
            "%cd",
            "%dependency",
            "%env",
            "%jshell",
            "%ls",
            "%pwd",
            "%sx",
            "%system",
            "%addMavenDependencies");
    notebook.run("%help");
    String help = notebook.screen.pages.get(0).data().get("text/plain").getAsString();
    assertThat(help)
        .contains("!COMMAND", "//DEPS", "/vars", "\\{expression}", "also %addMavenRepo");
    for (String magic : out("%lsmagic").strip().split(" ")) {
      notebook.run("%help " + magic);
      assertThat(notebook.screen.pages).as(magic).hasSize(1);
    }
  }
}
