package thalweg.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

/** The Java of the README, run from top to bottom as a learner would in a cell. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  @Test
  void everySnippetRunsAndItsRunsFindTheMinimizer() throws IOException {
    List<String> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("../../README.md")))
            .results()
            .map(b -> b.group(1))
            .toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      Imports.statements().lines().forEach(statement -> run(shell, statement));
      blocks.forEach(block -> run(shell, block));
      assertThat(run(shell, "solution.converged()")).isEqualTo("true");
      assertThat(run(shell, "verdict"))
          .startsWith("\"λ = 0.1 beats λ = 1.0 by 97.8 (95% interval 47.1 to 148; ")
          .endsWith(": more than seed noise.\"");
      assertThat(run(shell, "found.evaluations().size()")).isEqualTo("30");
      assertThat(run(shell, "Math.abs(fit.value() - solution.value()) < 1e-6 * solution.value()"))
          .isEqualTo("true");
      assertThat(run(shell, "confusions.accuracy() > 0.95")).isEqualTo("true");
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
