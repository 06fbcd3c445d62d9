package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What notebooks, extensions and settings made for IJava and JJava ask for. */
@Timeout(120)
class CompatibilityTest {
  private Notebooks notebook = new Notebooks();

  @AfterEach
  void end() {
    notebook.close();
  }

  private void restart(Map<String, String> environment) {
    notebook.close();
    notebook = new Notebooks(environment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IJava.getKernelInstance()",
        "io.github.spencerpark.ijava.IJava.getKernelInstance()",
        "getKernelInstance()",
        "kernel()",
        "io.github.spencerpark.ijava.runtime.Kernel.getKernelInstance()",
      })
  void renderersAreRegistered(String kernel) {
    notebook.run(
        """
        import io.github.spencerpark.ijava.IJava;
        import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
        record Box(int side) {}
        KERNEL.getRenderer()
            .createRegistration(Box.class)
            .preferring(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)
            .register((box, ctx) -> ctx.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>" + box.side() + "</b>"));
        """
            .replace("KERNEL", kernel));
    assertThat(notebook.result("new Box(3)").data().get("text/html").getAsString())
        .isEqualTo("<b>3</b>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "File",
        "BigInteger",
        "URI",
        "InetAddress",
        "Path",
        "List",
        "Semaphore",
        "Supplier",
        "Preferences",
        "Pattern",
        "Stream"
      })
  void whatJshellImportsIsImported(String name) {
    assertThat(notebook.value(name + ".class.getSimpleName()")).isEqualTo(name);
  }

  @Test
  void shellMagicsAreAskedForAsInIJava() {
    notebook.run(
        """
        import io.github.spencerpark.ijava.IJava;
        import io.github.spencerpark.jupyter.kernel.magic.common.Shell;
        IJava.getKernelInstance().getMagics().registerMagics(Shell.class);
        %sh echo started""");
    assertThat(notebook.screen.out).hasToString("started\n");
    assertThat(notebook.value("List<String> l = %sh echo a\nl")).isEqualTo("[a]");
  }

  @Test
  void magicsAreAddedAsInIJava() {
    notebook.run(
        """
        import io.github.spencerpark.jupyter.kernel.magic.registry.*;
        class Mine {
          @LineMagic(aliases = "again") public static String say(List<String> words) { return String.join("-", words); }
          @CellMagic("count") public static int lines(List<String> words, String body) { return (int) body.lines().count(); }
          @LineMagic @CellMagic public static String both(List<String> words, String body) { return words + " " + body; }
          @LineMagic public static void nothing() {}
          @LineMagic public static void fails(List<String> words) { throw new IllegalStateException("on purpose"); }
        }
        var magics = getKernelInstance().getMagics();
        magics.registerMagics(Mine.class);
        magics.registerLineMagic("twice", words -> 2 * Integer.parseInt(words.get(0)));
        magics.registerCellMagic("shout", (words, body) -> body.toUpperCase());
        """);
    assertThat(notebook.value("%say a \"b c\"")).isEqualTo("a-b c");
    assertThat(notebook.value("String s = %again x y\ns")).isEqualTo("x-y");
    assertThat(notebook.value("%%count\na\nb")).isEqualTo("2");
    assertThat(notebook.value("%%both x\ny")).isEqualTo("[x] y");
    assertThat(notebook.value("%both x")).isEqualTo("[x] null");
    assertThat(notebook.value("%nothing")).isEmpty();
    assertThat(notebook.value("%twice 21")).isEqualTo("42");
    assertThat(notebook.value("%%shout\nabc")).isEqualTo("ABC");
    assertThat(notebook.value("int n = magics.applyLineMagic(\"twice\", List.of(\"4\"));\nn"))
        .isEqualTo("8");
    assertThat(notebook.error("%fails")).contains("on purpose");
    notebook.run("%lsmagic");
    assertThat(notebook.screen.out.toString()).contains("%%count", "%say", "%twice");
  }

  @Test
  void functionsAndTypesAreImportedByTheirNamesThere() {
    assertThat(
            notebook.value(
                """
                import static io.github.spencerpark.ijava.runtime.Display.*;
                import static io.github.spencerpark.ijava.runtime.Magics.*;
                import static io.github.spencerpark.ijava.runtime.Kernel.*;
                import io.github.spencerpark.jupyter.kernel.display.DisplayData;
                DisplayData data = new DisplayData("text");
                data.putHTML("<i>text</i>");
                display(data);
                (int) eval("1 + 2") + 3"""))
        .isEqualTo("6");
    assertThat(notebook.screen.displays.get(0).data().get("text/html").getAsString())
        .isEqualTo("<i>text</i>");
    assertThat(
            notebook.value("org.dflib.jjava.jupyter.kernel.BaseKernel k = kernel();\nk.getName()"))
        .isEqualTo("thalweg");
    assertThat(notebook.value("int kernel() { return 5; }\nkernel()")).isEqualTo("5");
  }

  private static final String EXTENSION =
      """
      package ext;
      import org.dflib.jjava.jupyter.Extension;
      import org.dflib.jjava.jupyter.kernel.BaseKernel;
      public class %s implements Extension {
        public void install(BaseKernel kernel) { %s }
      }
      """;

  private static Path extension(Path folder, String jar, String... namesAndBodies) {
    StringBuilder services = new StringBuilder();
    String[] files = new String[namesAndBodies.length + 2];
    for (int i = 0; i < namesAndBodies.length; i += 2) {
      files[i] = "ext/" + namesAndBodies[i] + ".java";
      files[i + 1] = EXTENSION.formatted(namesAndBodies[i], namesAndBodies[i + 1]);
      services.append("ext.").append(namesAndBodies[i]).append('\n');
    }
    files[files.length - 2] = "META-INF/services/org.dflib.jjava.jupyter.Extension";
    files[files.length - 1] = services.toString();
    return new Jars(folder).make(jar, files);
  }

  private static final String COUNTS =
      "System.out.println(\"installed\"); kernel.eval(\"import java.util.zip.*;\"); kernel.eval(\"int installed = 1;\");";

  @ParameterizedTest
  @ValueSource(strings = {"%jars JAR", "%classpath JAR", "kernel().addToClasspath(\"JAR\");"})
  void extensionsOfAddedJarsAreInstalledOnce(String add, @TempDir Path folder) {
    String line = add.replace("JAR", extension(folder, "ext.jar", "Counts", COUNTS).toString());
    assertThat(notebook.value(line)).isEmpty();
    assertThat(notebook.screen.out).hasToString("installed\n");
    assertThat(notebook.value("installed + new CRC32().getValue()")).isEqualTo("1");
    notebook.run(line);
    assertThat(notebook.screen.out).isEmpty();
    notebook.run("/imports");
    assertThat(notebook.screen.out.toString())
        .contains("import java.util.zip.* // in every notebook");
  }

  @Test
  void oneThatFailsIsReportedAndTheOthersCome(@TempDir Path folder) {
    Path jar =
        extension(
            folder,
            "ext.jar",
            "Fails",
            "throw new IllegalStateException(\"no such day\");",
            "Wrong",
            "kernel.eval(\"import no.such.thing;\");",
            "Counts",
            COUNTS);
    assertThat(notebook.value("%jars " + jar + "\ninstalled + 1")).isEqualTo("2");
    assertThat(notebook.screen.err.toString())
        .contains("An extension could not be installed: ", "no such day", "no.such");
    Path broken =
        new Jars(folder)
            .make(
                "broken.jar", "META-INF/services/org.dflib.jjava.jupyter.Extension", "ext.Absent");
    notebook.run("%jars " + broken);
    assertThat(notebook.screen.err.toString()).contains("ext.Absent");
    notebook.run("%jars " + broken);
    assertThat(notebook.screen.err).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IJAVA_", "JJAVA_"})
  void theEnvironmentAddsLibrariesOptionsAndCode(String kernel, @TempDir Path folder)
      throws Exception {
    Path jar = extension(folder, "ext.jar", "Counts", COUNTS);
    Files.createDirectories(folder.resolve("scripts"));
    Files.writeString(folder.resolve("scripts/a.jshell"), "import java.util.zip.*;\nint a = 1;");
    Files.writeString(folder.resolve("scripts/b.jsh"), "%time a\nint b = a + 1;");
    restart(
        Map.of(
            kernel + "CLASSPATH",
            folder + "/*.jar",
            kernel + "COMPILER_OPTS",
            "-parameters -nowarn",
            kernel + "STARTUP_SCRIPTS_PATH",
            folder + "/scripts/*",
            kernel + "STARTUP_SCRIPT",
            "int c = a + b + installed;"));
    assertThat(jar).exists();
    assertThat(notebook.value("c")).isEqualTo("4");
    assertThat(notebook.screen.displays).isEmpty();
    notebook.run("%javac");
    assertThat(notebook.screen.out).hasToString("-parameters -nowarn\n");
  }

  @Test
  void whatFailsOfItIsReportedOnceAndTheRestIsDone(@TempDir Path folder) throws Exception {
    Path script = Files.writeString(folder.resolve("s.jshell"), "int fine = 1;\nint bad = \"x\";");
    restart(
        Map.of(
            "JJAVA_CLASSPATH", folder + "/none.jar",
            "JJAVA_COMPILER_OPTS", "--no-such-option",
            "JJAVA_STARTUP_SCRIPTS_PATH", script.toString(),
            "IJAVA_STARTUP_SCRIPT", "throw new Exception(\"early\");",
            "JJAVA_STARTUP_SCRIPT", "int last = 7;"));
    assertThat(notebook.value("last")).isEqualTo("7");
    String report = notebook.screen.displays.get(0).data().get("text/plain").getAsString();
    assertThat(report)
        .contains("JJAVA_CLASSPATH: no file matches", "JJAVA_COMPILER_OPTS: javac refuses")
        .contains(script + ":\n", "line 2", "IJAVA_STARTUP_SCRIPT:\n", "early")
        .endsWith("The rest of the kernel works.");
    notebook.run("1");
    assertThat(notebook.screen.displays).isEmpty();
  }

  @Test
  void extensionsCanBeTurnedOff() {
    restart(Map.of("JJAVA_LOAD_EXTENSIONS", "false", "IJAVA_CLASSPATH", " "));
    assertThat(notebook.value("1 + 1")).isEqualTo("2");
    assertThat(notebook.screen.displays).isEmpty();
  }
}
