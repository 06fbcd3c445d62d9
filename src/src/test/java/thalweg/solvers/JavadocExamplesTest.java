package thalweg.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the Javadoc of solvers, run as they are. */
class JavadocExamplesTest {
  private static final Pattern BLOCK =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\}</pre>", Pattern.DOTALL);

  private static final List<String> PACKAGES =
      List.of(
          "org.ejml.data",
          "thalweg.constraints",
          "thalweg.functions",
          "thalweg.models",
          "thalweg.penalties",
          "thalweg.problems",
          "thalweg.runs",
          "thalweg.samples",
          "thalweg.solvers.derivativefree",
          "thalweg.solvers.proximal",
          "thalweg.solvers.sets",
          "thalweg.solvers.stochastic");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "derivativefree/CmaEs",
        "derivativefree/NelderMead",
        "proximal/ActiveSetDescent",
        "proximal/CoordinateDescent",
        "proximal/Fista",
        "proximal/LassoPath",
        "proximal/Proximal",
        "sets/FrankWolfe",
        "sets/SpectralProjectedGradient",
        "stochastic/Saga"
      })
  void anExampleRunsAndConverges(String type) throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/thalweg/solvers").resolve(type + ".java"));
    Matcher block = BLOCK.matcher(source);
    assertThat(block.find()).as("an example").isTrue();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      PACKAGES.forEach(name -> run(shell, "import " + name + ".*;"));
      run(shell, block.group(1).replaceAll("(?m)^ \\* ?", ""));
      assertThat(run(shell, "solution.converged()")).as(run(shell, "solution")).isEqualTo("true");
    }
  }

  /** Runs every statement of the code and returns the last value. */
  private static String run(JShell shell, String code) {
    String value = "";
    String rest = code;
    while (!rest.isBlank()) {
      var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source() == null ? rest : next.source())) {
        assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
        assertThat(event.exception()).as(next.source()).isNull();
        value = String.valueOf(event.value());
      }
      rest = next.remaining();
    }
    return value;
  }
}
