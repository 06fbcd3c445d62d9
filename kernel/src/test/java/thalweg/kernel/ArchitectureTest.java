package thalweg.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the kernel's packages: protocol and language meet in the interpreter interface alone. */
@AnalyzeClasses(packages = "thalweg.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("main")
          .definedBy("thalweg.kernel")
          .layer("install")
          .definedBy("thalweg.kernel.install")
          .layer("server")
          .definedBy("thalweg.kernel.server")
          .layer("java")
          .definedBy("thalweg.kernel.java..")
          .layer("protocol")
          .definedBy("thalweg.kernel.protocol")
          .layer("interpreter")
          .definedBy("thalweg.kernel.interpreter")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("install")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("java")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("protocol")
          .mayOnlyBeAccessedByLayers("main", "server")
          .whereLayer("interpreter")
          .mayOnlyBeAccessedByLayers("server", "java");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("thalweg.kernel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCirclesWithinTheWingForJava =
      slices().matching("thalweg.kernel.java.(*)..").should().beFreeOfCycles();

  /** What each room of the wing may use of it, in the order a cell travels. */
  private static final Map<String, String> ROOMS =
      Map.ofEntries(
          Map.entry("session", "advice compiling errors javac reading running runtime"),
          Map.entry("reading", "javac"),
          Map.entry("javac", "runtime"),
          Map.entry("compiling", "javac reading runtime"),
          Map.entry("runtime", ""),
          Map.entry("running", "compiling javac output runtime"),
          Map.entry("output", "display"),
          Map.entry("widgets", "display output"),
          Map.entry("extension", "output runtime"),
          Map.entry("errors", "advice compiling display output reading runtime"),
          Map.entry(
              "assistance", "advice compiling display documentation javac magics reading session"),
          Map.entry("documentation", "display javac"),
          Map.entry(
              "magics",
              "advice compiling display errors extension javac maven output reading running runtime session shell"),
          Map.entry("advice", "reading"),
          Map.entry("display", "runtime"),
          Map.entry("maven", ""),
          Map.entry("shell", ""),
          Map.entry(
              "debugging.values", "compiling display javac output reading running runtime session"),
          Map.entry(
              "debugging.evaluation",
              "compiling display errors javac reading running runtime session"),
          Map.entry("debugging.weaving", "runtime"),
          Map.entry("debugging.stopping", "compiling debugging.weaving runtime"),
          Map.entry(
              "debugging.protocol",
              "compiling debugging.evaluation debugging.stopping debugging.values errors running runtime session"));

  @ArchTest
  static void arrowsWithinTheWingForJava(JavaClasses classes) {
    ROOMS.forEach(
        (room, used) -> {
          Set<String> allowed = new HashSet<>(List.of(used.split(" ")));
          allowed.add(room);
          String[] others =
              ROOMS.keySet().stream()
                  .filter(r -> !allowed.contains(r))
                  .map(r -> "thalweg.kernel.java." + r + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage("thalweg.kernel.java." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .check(classes);
        });
  }

  @ArchTest
  static final ArchRule onlyTheServerKnowsZeroMq =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.server")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.zeromq..");

  @ArchTest
  static final ArchRule onlyTheWingForJavaKnowsCompilersAndBytecode =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.java..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jdk.jshell..", "org.dflib..", "org.objectweb..");

  @ArchTest
  static final ArchRule onlyWhatIsLoadedLateKnowsMaven =
      noClasses()
          .that()
          .resideOutsideOfPackage("thalweg.kernel.java.maven.resolver")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..");

  @ArchTest
  static final ArchRule noClassOfTheLibrary =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "thalweg.math..",
              "thalweg.runs..",
              "thalweg.notebook..",
              "thalweg.optimizers..",
              "org.ejml..",
              "tech.tablesaw..",
              "org.knowm..");

  /** A class that is read at one sitting. */
  @Test
  void noClassIsLongerThan150Lines() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList())
        assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(150);
    }
  }
}
