package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thalweg.kernel.interpreter.Completeness;
import thalweg.kernel.interpreter.Completion;

/** What starts with a percent sign. */
@Timeout(60)
class MagicsTest {
  private static final String DEPENDENCY = MavenFolder.dependency("base", "<version>1</version>");

  private static Path folder;
  private static MavenFolder maven;
  private static Notebooks notebook;

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    maven = new MavenFolder(folder);
    maven.publish("base", "");
    maven.publish("note", "<dependencies>" + DEPENDENCY + "</dependencies>");
    notebook = new Notebooks();
    notebook.run("%mavenRepo " + maven.url());
  }

  @AfterAll
  static void end() {
    notebook.close();
    maven.close();
  }

  private static boolean isLoaded(String name) {
    return notebook
        .value(
            "Thread.currentThread().getContextClassLoader().getResource(\""
                + name
                + ".txt\") != null")
        .equals("true");
  }

  @Test
  void mavenBringsALibraryAndWhatItNeeds() {
    notebook.run("%maven org.example:note:1");
    assertThat(isLoaded("note")).isTrue();
    assertThat(isLoaded("base")).isTrue();
  }

  @Test
  void aPomOrItsDependenciesMayStandInACell() {
    assertThat(notebook.value("%%loadFromPOM\n" + DEPENDENCY)).isEmpty();
    assertThat(isLoaded("base")).isTrue();
  }

  @Test
  void noNetworkIsExplained() {
    assertThat(notebook.error("%maven org.example:absent:1"))
        .startsWith("%maven: org.example:absent:1 is not in this machine's Maven repository")
        .contains("Connect to the network once")
        .doesNotContain("Caused by");
    assertThat(notebook.error("%maven nonsense")).contains("group:artifact:version");
  }

  @Test
  void timeitSaysTheSpread() {
    notebook.run("%timeit \"a b\".length()");
    assertThat(notebook.screen.out.toString()).matches("(?s).+ ± .+ each \\(mean ± .+ 7 runs, .+");
    assertThat(notebook.value("%%timeit\nint n = 0;\nfor (int i = 0; i < 10; i++) n += i;"))
        .isEmpty();
    assertThat(notebook.screen.out.toString()).contains("±");
  }

  @Test
  void timedCodeKeepsItsQuotes() {
    notebook.run("%time System.out.println(\"a  b\")");
    assertThat(notebook.screen.out.toString()).startsWith("a  b\n");
  }

  @Test
  void whoListsAndResetDrops() {
    notebook.run(
        "int[] grades = {1, 2};\nint twice(int n) { return 2 * n; }\nrecord Pair(int a, int b) {}");
    notebook.run("%who");
    assertThat(notebook.screen.out.toString())
        .containsPattern("grades +int\\[] +int\\[2] \\[1, 2]")
        .containsPattern("twice\\(int\\) +int")
        .containsPattern("Pair +record");
    notebook.run("%reset");
    assertThat(notebook.error("grades")).contains("cannot find symbol");
    assertThat(notebook.value("List.of(1)")).isEqualTo("[1]");
  }

  @Test
  void codeIsLoadedFromFilesAndNotebooks() throws Exception {
    Path code = Files.writeString(folder.resolve("code.jshell"), "int loaded = 5;");
    Path cells = folder.resolve("cells.ipynb");
    Files.writeString(
        cells,
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"# T\"]},"
            + " {\"cell_type\": \"code\", \"source\": [\"int fromCell =\\n\", \"6;\"]}]}");
    notebook.run("%load " + code + " " + cells);
    assertThat(notebook.value("loaded + fromCell")).isEqualTo("11");
    assertThat(notebook.error("%load nowhere.jshell"))
        .startsWith("%load: no such file: nowhere.jshell");
  }

  /** As in the notebooks of d2l-java, which begin by {@code %load ../utils/djl-imports}. */
  @Test
  void aFileMayBeNamedWithoutItsExtensionAndHoldCellMagics() throws Exception {
    Files.writeString(
        folder.resolve("imports.ipynb"),
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"%%time\\n\", \"int timed = 3;\"]},"
            + " {\"cell_type\": \"code\", \"source\": \"import java.util.zip.*;\"}]}");
    notebook.run("%load " + folder.resolve("imports") + "; // the usual ones");
    assertThat(notebook.screen.out.toString()).startsWith("took ");
    assertThat(notebook.value("timed + new CRC32().getValue()")).isEqualTo("3");
  }

  @Test
  void theSemicolonAndCommentAfterAMagicAreJavas() throws Exception {
    Path jar = Files.createDirectory(folder.resolve("classes"));
    notebook.run("%classpath " + jar + ";");
    notebook.run("%classpath " + jar + " // again");
    notebook.run("%classpath;\n1 + 1");
    assertThat(notebook.error("%load http://nowhere; // a comment"))
        .startsWith("%load: no such file: http:/");
  }

  @Test
  void theLineThatNamesAPackageIsLeftOut() {
    assertThat(
            notebook.value(
                "package org.example.shapes;\n\nimport java.util.*;\n\npublic class Area {\n"
                    + "  public int of(int a) { return a * a; }\n}\nnew Area().of(3)"))
        .isEqualTo("9");
    assertThat(notebook.error("package a.b;\nint x = 1 / 0;")).contains("line 2");
  }

  @Test
  void magicsCompleteAndExplainThemselves() {
    Completion completion = notebook.java.complete("int a = 1;\n%ti", 14);
    assertThat(completion.items())
        .extracting(Completion.Item::text)
        .containsExactly("%time", "%timeit");
    assertThat(completion.start()).isEqualTo(11);
    assertThat(
            notebook
                .java
                .inspect("%timeit", 7, 0)
                .orElseThrow()
                .data()
                .get("text/plain")
                .getAsString())
        .contains("many times");
    assertThat(notebook.java.isComplete("%time 1 +")).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void whatFollowsAMagicSeesWhatItBrought() {
    Path jar = folder.resolve("remote/org/example/base/1/base-1.jar");
    assertThat(notebook.value("%jars " + jar + "\nint after = 1;\nafter")).isEqualTo("1");
  }

  @Test
  void whatFollowsAnEvalSeesWhatItDeclared() {
    assertThat(notebook.value("eval(\"int evaluated = 4;\");\nevaluated + 1")).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%tiem 1 | %tiem: there is no magic %tiem; did you mean %time?",
        "%matplotlib | %lsmagic lists all",
        "%%who | takes a line, not a cell: write %who",
        "%maven | this magic needs an argument: write %maven GROUP:ARTIFACT:VERSION…",
        "%load | write %load FILE…",
        "%timeit | write %timeit CODE",
        "%reset all | this magic takes no arguments",
        "%load none.jshell | no such file: none.jshell",
        "%jars none.jar | no file matches none.jar",
        "%help nonsense | there is no magic nonsense",
        "%%time 3 + 4 | put the code there, not after %%time",
        "%%timeit | needs code on the lines below",
      })
  void wrongUseGetsOneSentence(String code, String sentence) {
    assertThat(notebook.error(code)).contains(sentence).hasLineCount(1);
  }

  @Test
  void aPomThatCannotBeReadIsSaid() {
    assertThat(notebook.error("%%loadFromPOM\n<dependency><broken"))
        .startsWith("%%loadFromPOM: the POM cannot be read: ")
        .hasLineCount(1);
  }

  @Test
  void errorsInTimedCodeAreThoseOfTheCode() {
    assertThat(notebook.error("%timeit undefinedName"))
        .contains("cannot find symbol: variable undefinedName\n    undefinedName\n    ^")
        .doesNotContain("Callable");
    assertThat(notebook.error("%%timeit\nint n = 1;\nn += \"x\".lenght();"))
        .contains("line 3: error");
    assertThat(notebook.error("int one = 1;\n%timeit one / 0"))
        .startsWith(
            "java.lang.ArithmeticException: / by zero\n  Cell [" + notebook.count + "], line 2");
    assertThat(notebook.error("%time 1 / 0").lines().filter(l -> l.startsWith("  at "))).isEmpty();
  }

  @Test
  void whoListsWhatCannotSayWhatItIs() {
    notebook.run(
        "class Shy { public String toString() { throw new IllegalStateException(); } }\nShy shy = new Shy();");
    notebook.run("%who");
    assertThat(notebook.screen.out.toString())
        .contains("its toString throws IllegalStateException");
    notebook.run("shy = null;");
  }
}
