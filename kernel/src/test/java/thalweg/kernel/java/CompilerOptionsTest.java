package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of javac, and annotation processors. */
class CompilerOptionsTest {
  private Notebooks java;

  @BeforeEach
  void start() {
    java = new Notebooks();
  }

  @AfterEach
  void stop() {
    java.close();
  }

  @Test
  void optionsAreSetShownAndDropped() {
    java.run("%javac");
    assertThat(java.screen.out).hasToString("No options are set.\n");
    java.run("%javac -XDstringConcat=inline -nowarn");
    assertThat(java.value("\"a\" + 1")).isEqualTo("a1");
    java.run("%javac");
    assertThat(java.screen.out).hasToString("-XDstringConcat=inline -nowarn\n");
    java.run("%javac default");
    java.run("%javac");
    assertThat(java.screen.out).hasToString("No options are set.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-such-option", "-source 3", "--add-exports nothing", "-source"})
  void optionsThatJavacRefusesChangeNothing(String options) {
    assertThat(java.error("%javac " + options)).contains("javac refuses these options: ");
    assertThat(java.value("1 + 1")).isEqualTo("2");
    java.run("%javac");
    assertThat(java.screen.out).hasToString("No options are set.\n");
  }

  @Test
  void anOlderLanguageIsRead() {
    java.run("%javac -source 9");
    String block = "String s = \"\"\"\n    a\"\"\";";
    assertThat(java.error(block)).contains("text blocks");
    java.run("%javac default");
    java.run(block);
    assertThat(java.value("s")).isEqualTo("a");
  }

  @Test
  void aPackageThatThisJvmDoesNotExportIsToldAtOnce() {
    java.run("%javac --add-exports java.base/sun.nio.ch=ALL-UNNAMED");
    assertThat(java.screen.out.toString()).contains("sun.nio.ch", "--java-options", "restart");
    java.run("%javac --add-exports=java.base/java.util=ALL-UNNAMED");
    assertThat(java.screen.out).isEmpty();
  }

  private static final String PROCESSOR =
      """
      package maker;
      import java.util.*;
      import javax.annotation.processing.*;
      import javax.lang.model.SourceVersion;
      import javax.lang.model.element.*;
      @SupportedAnnotationTypes("maker.Checked")
      public class Processor extends AbstractProcessor {
        public SourceVersion getSupportedSourceVersion() { return SourceVersion.latest(); }
        public boolean process(Set<? extends TypeElement> all, RoundEnvironment round) {
          for (Element e : round.getElementsAnnotatedWith(Checked.class)) {
            if (e.getSimpleName().toString().startsWith("bad"))
              processingEnv.getMessager().printMessage(javax.tools.Diagnostic.Kind.ERROR, "a bad name", e);
            if (e instanceof TypeElement type) make(type);
          }
          return true;
        }
        private void make(TypeElement type) {
          String home = processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
          String outer = type.getEnclosingElement().getSimpleName().toString();
          String name = outer + type.getSimpleName() + "Maker";
          try (var out = processingEnv.getFiler().createSourceFile(home + "." + name, type).openWriter()) {
            out.write("package " + home + ";\\nimport java.util.ArrayList;\\n"
                + "/** Made. */\\npublic final class " + name + " {\\n"
                + "  public static ArrayList<" + outer + "." + type.getSimpleName() + "> list() { return new ArrayList<>(); }\\n"
                + "  public " + name + " self() { return this; }\\n}\\n");
          } catch (java.io.IOException e) { throw new RuntimeException(e); }
        }
      }
      """;

  private void addProcessor(Path folder) {
    Path jar =
        new Jars(folder)
            .make(
                "maker-1.jar",
                "maker/Checked.java",
                "package maker; public @interface Checked {}",
                "maker/Processor.java",
                PROCESSOR,
                "META-INF/services/javax.annotation.processing.Processor",
                "maker.Processor");
    java.run("%classpath " + jar);
  }

  @Test
  void processorsOnTheClassPathRun(@TempDir Path folder) {
    addProcessor(folder);
    assertThat(java.value("@maker.Checked int good() { return 1; }\ngood()")).isEqualTo("1");
    assertThat(java.error("int i = 0;\n@maker.Checked\nint badOne() { return 1; }"))
        .contains("line 3", "a bad name");
    assertThat(java.value("var more = good() + 1; more")).isEqualTo("2");
  }

  @Test
  void classesThatAProcessorMakesCanBeUsed(@TempDir Path folder) {
    addProcessor(folder);
    java.run("@maker.Checked class Thing { int n = 1; }\nvar none = ThingMaker.list();");
    assertThat(java.value("none.add(new Thing()); none.get(0).n")).isEqualTo("1");
    assertThat(java.value("new ThingMaker().self() != null")).isEqualTo("true");
    java.run("@maker.Checked class Thing { String n = \"two\"; }");
    assertThat(java.value("var some = ThingMaker.list(); some.add(new Thing()); some.get(0).n"))
        .isEqualTo("two");
  }
}
