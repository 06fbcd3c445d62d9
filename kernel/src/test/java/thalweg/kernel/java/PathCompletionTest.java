package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thalweg.kernel.interpreter.Completion;

/** Tab in the names of files. */
@Timeout(60)
class PathCompletionTest {
  private static Notebooks notebook;
  private static String home; // with a slash

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    for (String name :
        List.of(
            "data.csv",
            "Data.txt",
            "my notes.txt",
            "a'b.txt",
            ".hidden",
            "copy (1).txt",
            "copy (2).txt")) Files.writeString(folder.resolve(name), "");
    Files.createDirectories(folder.resolve("dark/deep"));
    Files.createDirectories(folder.resolve("my files"));
    home = folder.toString().replace('\\', '/') + "/";
    notebook = new Notebooks();
    notebook.value("void load(String fileName) {}\nvoid say(String words) {}");
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  /** What code would be with each of the candidates. */
  private static List<String> completed(String code) {
    Completion completion = notebook.java.complete(code, code.length());
    assertThat(completion.end()).isEqualTo(code.length());
    return completion.items().stream()
        .map(item -> code.substring(0, completion.start()) + item.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Path.of(\"",
        "Paths.get(\"",
        "new File(\"",
        "Files.readString(Path.of(\"",
        "new FileReader(\"",
        "try (var in = new FileInputStream(\"",
        "new java.util.zip.ZipFile(\"",
        "load(\"",
        "say(\"",
        "String path = \"",
        "var words = say(\"\" + \"",
        "%load ",
        "%jars ",
        "int before = 1;\n%classpath ",
      })
  void filesAreOffered(String before) {
    assertThat(completed(before + home + "d"))
        .containsExactly(before + home + "dark/", before + home + "data.csv");
    assertThat(completed(before + home + "dark/")).containsExactly(before + home + "dark/deep/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Path.of(\"", "new File(\"", "load(\"", "%load "})
  void aPathIsRelativeToTheKernel(String before) {
    assertThat(completed(before + "sr")).containsExactly(before + "src/");
    assertThat(completed(before + "src/test/nothing")).isEmpty();
    assertThat(completed(before + "src/test/ja")).containsExactly(before + "src/test/java/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say(\"sr",
        "String word = \"sr",
        "say(\"http://sr",
        "say(\"1/2/sr",
        "Path.of(\"src\"",
        "Path.of(\"\"\"\nsr",
        "new File(\"src\", \"te",
        "Path.of(\"src\").resolve(\"te",
        "// Path.of(\"sr",
        "%time \"sr",
      })
  void otherStringsAreNoPaths(String code) {
    assertThat(completed(code)).isEmpty();
  }

  @Test
  void namesAreEscapedAsTheirSurroundingsNeed() {
    assertThat(completed("Path.of(\"" + home + "my"))
        .containsExactly("Path.of(\"" + home + "my files/", "Path.of(\"" + home + "my notes.txt");
    assertThat(completed("%load " + home + "my"))
        .containsExactly("%load \"" + home + "my files/", "%load \"" + home + "my notes.txt\"");
    assertThat(completed("%load \"" + home + "my n"))
        .containsExactly("%load \"" + home + "my notes.txt\"");
    assertThat(completed("!cat " + home + "my\\ n"))
        .containsExactly("!cat " + home + "my\\ notes.txt");
    assertThat(completed("!cat '" + home + "my n"))
        .containsExactly("!cat '" + home + "my notes.txt");
    assertThat(completed("!cat " + home + "a")).containsExactly("!cat " + home + "a\\'b.txt");
    assertThat(completed("!cat '" + home + "a")).isEmpty();
    assertThat(completed("!head -3 \"" + home + "a"))
        .containsExactly("!head -3 \"" + home + "a'b.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!cat ",
        "int a = 1;\n!ls -l ",
        "var lines = !sort ",
        "%sh cat ",
        "%system cat ",
        "%ls ",
        "%%bash\ncd x && cat ",
        "%%sh\ncat ",
        "%%writefile ",
        "%%writefile -a ",
      })
  void commandsTakeFiles(String before) {
    assertThat(completed(before + home + "data")).containsExactly(before + home + "data.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%%html\n<b>sr", "%%writefile x.txt\nsr", "%jshell /va", "/vars sr", "%env sr"})
  void whatIsNoJavaIsNotCompletedAsJava(String code) {
    assertThat(completed(code)).isEmpty();
  }

  @Test
  void aNegationIsNoCommand() {
    notebook.value("boolean source = true;");
    assertThat(completed("boolean b = true &&\n  !sour"))
        .containsExactly("boolean b = true &&\n  !source");
  }

  @Test
  void magicsAndCommandsStartInTheFolderThatTheyWereTold() {
    notebook.run("%cd " + home);
    assertThat(completed("%load dat")).containsExactly("%load data.csv");
    assertThat(completed("!cat dat")).containsExactly("!cat data.csv");
    assertThat(completed("Path.of(\"sr")).containsExactly("Path.of(\"src/");
    assertThat(completed("Path.of(\"dat")).isEmpty();
    notebook.run("%cd " + Path.of("").toAbsolutePath());
    assertThat(completed("%load sr")).containsExactly("%load src/");
  }

  @Test
  void hiddenFilesAreOfferedAfterADot() {
    assertThat(completed("Path.of(\"" + home)).noneMatch(path -> path.contains("hidden"));
    assertThat(completed("Path.of(\"" + home + "."))
        .containsExactly("Path.of(\"" + home + ".hidden");
  }

  @Test
  void aParenthesisIsOfferedBeforeWhatFollows() {
    assertThat(completed("Path.of(\"" + home + "co"))
        .containsExactly("Path.of(\"" + home + "copy (");
    Completion after =
        notebook.java.complete(
            "%load \"" + home + "copy (", ("%load \"" + home + "copy (").length());
    assertThat(after.items())
        .extracting(Completion.Item::text)
        .containsExactly("1).txt\"", "2).txt\"");
  }

  @Test
  void magicsTakeWhatTheirUsageSays() {
    assertThat(completed("%help %ti")).containsExactly("%help %time", "%help %timeit");
    assertThat(completed("%time Math.hyp")).containsExactly("%time Math.hypot(");
    assertThat(completed("var took = %tim")).contains("var took = %time", "var took = %timeit");
    assertThat(completed("%reset na")).isEmpty();
  }
}
