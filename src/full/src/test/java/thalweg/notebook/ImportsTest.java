package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

/** What a cell may use without an import. */
class ImportsTest {

  /** What JShell imports by default, and with it a stock kernel. */
  private static final List<String> JSHELL =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util.concurrent",
          "java.util.prefs",
          "java.util.regex");

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("thalweg");

  @Test
  void everyRoomWithAPublicTypeIsListed() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : LIBRARY) {
      if (isPublic(type) && !type.getPackageName().equals("thalweg.notebook")) {
        rooms.add(type.getPackageName().substring("thalweg.".length()));
      }
    }
    assertThat(Imports.ROOMS).containsAll(rooms);
    assertThat(rooms)
        .allMatch(room -> Imports.statements().contains("import thalweg." + room + ".*;"));
  }

  @Test
  void noSimpleNameIsOfferedTwice() throws IOException {
    Map<String, List<String>> offers = new TreeMap<>();
    for (JavaClass type : LIBRARY) {
      if (isPublic(type)
          && Imports.statements().contains("import " + type.getPackageName() + ".*;")) {
        offer(offers, type);
      }
    }
    for (JavaClass type : new ClassFileImporter().importPackages("tech.tablesaw.api")) {
      if (isPublic(type) && type.getPackageName().equals("tech.tablesaw.api")) {
        offer(offers, type);
      }
    }
    List<String> packages = new ArrayList<>(JSHELL);
    Imports.PACKAGES.stream().filter(name -> name.startsWith("java.")).forEach(packages::add);
    for (String name : packages) {
      Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
      try (Stream<Path> modules = Files.list(folder)) {
        for (Path module :
            modules.filter(m -> Files.isDirectory(m.resolve(name.replace('.', '/')))).toList()) {
          try (Stream<Path> types = Files.list(module.resolve(name.replace('.', '/')))) {
            types
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(".class") && !file.contains("$"))
                .map(file -> file.substring(0, file.length() - 6))
                .filter(simple -> isPublic(name + "." + simple))
                .forEach(
                    simple -> offers.computeIfAbsent(simple, key -> new ArrayList<>()).add(name));
          }
        }
      }
    }
    assertThat(offers).hasSizeGreaterThan(300);
    offers.values().removeIf(from -> from.size() == 1);
    assertThat(offers).isEmpty();
  }

  @Test
  void jshellUnderstandsEveryStatement() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      for (String statement : Imports.statements().lines().toList()) {
        assertThat(run(shell, statement)).as(statement).isEqualTo(Snippet.Status.VALID);
      }
      assertThat(run(shell, "Plot plot = LossCurve.of(new Trace());"))
          .isEqualTo(Snippet.Status.VALID);
      assertThat(run(shell, "Table table = Datasets.diabetes().table();"))
          .isEqualTo(Snippet.Status.VALID);
      assertThat(run(shell, "Map<String, DMatrixRMaj> map = new LinkedHashMap<>();"))
          .isEqualTo(Snippet.Status.VALID);
    }
  }

  @Test
  void functionsOfVariablesNeedNoImportAndStandInNobodysWay() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      Imports.statements().lines().forEach(shell::eval);
      assertThat(
              value(shell, "Autodiff.of(2, w -> exp(w.at(0)).plus(sum(w))).value(new double[2])"))
          .isEqualTo("1.0");
      assertThat(value(shell, "Math.exp(0)")).isEqualTo("1.0");
      assertThat(value(shell, "IntStream.range(0, 5).sum()")).isEqualTo("10");
      shell.eval("import static java.lang.Math.*;");
      assertThat(value(shell, "max(1, 2) + exp(0)")).isEqualTo("3.0");
      assertThat(value(shell, "Autodiff.of(1, w -> max(w, exp(w))).value(new double[1])"))
          .isEqualTo("1.0");
      shell.eval("double sum(double... x) { return Arrays.stream(x).sum(); }");
      assertThat(value(shell, "sum(1, 2)")).isEqualTo("3.0");
    }
  }

  private static String value(JShell shell, String code) {
    return shell.eval(code).get(0).value();
  }

  private static Snippet.Status run(JShell shell, String code) {
    List<SnippetEvent> events = shell.eval(code);
    return events.get(0).status();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass();
  }

  private static boolean isPublic(String type) {
    try {
      ClassLoader platform = ClassLoader.getPlatformClassLoader();
      return Modifier.isPublic(Class.forName(type, false, platform).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void offer(Map<String, List<String>> offers, JavaClass type) {
    offers
        .computeIfAbsent(type.getSimpleName(), key -> new ArrayList<>())
        .add(type.getPackageName());
  }
}
