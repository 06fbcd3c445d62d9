package thalweg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of the house, in both artifacts, and what may not stand in them. */
class ArchitectureTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("thalweg");

  /** The rooms of the artifact thalweg; all others are in thalweg-core, which needs EJML, and Gson for files of weights. */
  private static final Set<String> FULL =
      Set.of("data", "plots", "experiments", "course", "notebook");

  /** Each room and the rooms it may use; a room without an entry is unknown and fails. */
  private static final Map<String, List<String>> USES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("math", List.of()),
              Map.entry("functions", List.of("math")),
              Map.entry("autodiff", List.of("functions", "math")),
              Map.entry("losses", List.of("math")),
              Map.entry("penalties", List.of("constraints", "math")),
              Map.entry("constraints", List.of("math")),
              Map.entry("schedules", List.of("runs", "math")),
              Map.entry("initializers", List.of("math")),
              Map.entry("runs", List.of("math")),
              Map.entry("optimizers", List.of("schedules", "math")),
              Map.entry("searches", List.of("functions", "schedules", "math")),
              Map.entry(
                  "solvers",
                  List.of(
                      "functions",
                      "searches",
                      "penalties",
                      "constraints",
                      "runs",
                      "schedules",
                      "math")),
              Map.entry("problems", List.of("functions", "math")),
              Map.entry("files", List.of("math")),
              Map.entry("samples", List.of("math")),
              Map.entry("data", List.of("samples", "math")),
              Map.entry("metrics", List.of("math")),
              Map.entry(
                  "models",
                  List.of(
                      "functions", "losses", "penalties", "samples", "runs", "solvers", "math")),
              Map.entry(
                  "networks",
                  List.of(
                      "functions",
                      "losses",
                      "penalties",
                      "samples",
                      "initializers",
                      "files",
                      "math")),
              Map.entry(
                  "training",
                  List.of(
                      "functions",
                      "optimizers",
                      "schedules",
                      "runs",
                      "solvers",
                      "samples",
                      "files",
                      "math")),
              Map.entry("spectra", List.of("functions", "runs", "math")),
              Map.entry(
                  "theory",
                  List.of(
                      "functions",
                      "autodiff",
                      "losses",
                      "penalties",
                      "constraints",
                      "models",
                      "runs",
                      "problems",
                      "samples",
                      "schedules",
                      "searches",
                      "solvers",
                      "spectra",
                      "math")),
              Map.entry(
                  "landscapes",
                  List.of(
                      "functions",
                      "networks",
                      "optimizers",
                      "runs",
                      "schedules",
                      "solvers",
                      "spectra",
                      "training",
                      "math")),
              Map.entry(
                  "generalization",
                  List.of(
                      "models", "networks", "landscapes", "metrics", "samples", "spectra", "math")),
              Map.entry(
                  "diagnosis",
                  List.of(
                      "functions",
                      "losses",
                      "models",
                      "networks",
                      "optimizers",
                      "penalties",
                      "runs",
                      "samples",
                      "schedules",
                      "solvers",
                      "training",
                      "math")),
              Map.entry("experiments", List.of("samples", "math")),
              Map.entry("grading", List.of("math")),
              Map.entry(
                  "plots",
                  List.of(
                      "functions",
                      "runs",
                      "experiments",
                      "metrics",
                      "networks",
                      "training",
                      "theory",
                      "landscapes",
                      "spectra",
                      "generalization",
                      "samples",
                      "data",
                      "math")),
              Map.entry(
                  "course",
                  List.of(
                      "math",
                      "functions",
                      "penalties",
                      "runs",
                      "solvers",
                      "problems",
                      "samples",
                      "data",
                      "models",
                      "experiments",
                      "grading")),
              Map.entry(
                  "notebook",
                  List.of(
                      "math",
                      "functions",
                      "autodiff",
                      "runs",
                      "searches",
                      "solvers",
                      "samples",
                      "data",
                      "models",
                      "networks",
                      "theory",
                      "landscapes",
                      "spectra",
                      "generalization",
                      "training",
                      "diagnosis",
                      "experiments",
                      "grading",
                      "plots"))));

  @Test
  void roomsUseOnlyTheRoomsTheHouseAllows() {
    var house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String room : USES.keySet()) {
      house = house.layer(room).definedBy("thalweg." + room + "..");
    }
    for (var entry : USES.entrySet()) {
      String[] used = entry.getValue().toArray(String[]::new);
      house =
          used.length == 0
              ? house.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
              : house.whereLayer(entry.getKey()).mayOnlyAccessLayers(used);
    }
    house.check(LIBRARY);
  }

  @Test
  void theRoomsOfTheSolversFormNoCircle() {
    slices().matching("thalweg.solvers.(*)..").should().beFreeOfCycles().check(LIBRARY);
  }

  @Test
  void everyClassStandsInAKnownRoom() {
    var rooms = new TreeSet<String>();
    LIBRARY.forEach(c -> rooms.add(c.getPackageName().split("\\.")[1]));
    assertThat(USES.keySet()).isEqualTo(rooms);
  }

  @Test
  void theCoreKnowsNeitherTablesNorCharts() {
    for (String room : USES.keySet()) {
      if (!FULL.contains(room)) {
        noClasses()
            .that()
            .resideInAPackage("thalweg." + room + "..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "java..",
                "jdk.incubator.vector..",
                "thalweg..",
                "org.ejml..",
                "org.jspecify..",
                "com.google.gson..")
            .check(LIBRARY);
      }
    }
  }

  /** A JVM without the module must never load a class that needs it, so there are these only. */
  @Test
  void threeClassesNeedTheModuleOfVectors() {
    noClasses()
        .that()
        .haveNameNotMatching("thalweg\\.math\\.(VectorLoops|VectorTiles|TallVectorTiles)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator.vector..")
        .check(LIBRARY);
  }

  @Test
  void librariesStayInTheirRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("thalweg.data..", "thalweg.plots..", "thalweg.notebook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tech.tablesaw..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackages("thalweg.plots..", "thalweg.notebook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.knowm.xchart..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackage("thalweg.notebook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dflib..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "thalweg.course..",
            "thalweg.data..",
            "thalweg.experiments..",
            "thalweg.files..",
            "thalweg.networks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.gson..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackages("thalweg.data..", "thalweg.experiments..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackage("thalweg.math..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.ejml.dense..", "org.ejml.interfaces..", "org.ejml.simple..")
        .check(LIBRARY);
  }

  @Test
  void namesAreTheTextbooks() {
    classes()
        .should()
        .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z].*|.*(Impl|Utils?|Helper|Manager)")
        .check(LIBRARY);
  }

  @Test
  void everyTopLevelTypeHasJavadoc() throws IOException {
    Pattern documented =
        Pattern.compile(
            "\\*/\\s*(@[^\\n]*\\s+)*(public |final |sealed |abstract )*(class|record|interface|enum|@interface) ");
    try (Stream<Path> full = Files.walk(Path.of("src/main/java"));
        Stream<Path> core = Files.walk(Path.of("../src/main/java"))) {
      List<Path> undocumented =
          Stream.concat(core, full)
              .filter(p -> p.toString().endsWith(".java"))
              .filter(p -> !p.endsWith("package-info.java"))
              .filter(p -> !documented.matcher(read(p)).find())
              .toList();
      assertThat(undocumented).isEmpty();
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
