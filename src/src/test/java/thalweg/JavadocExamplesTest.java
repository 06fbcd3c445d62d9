package thalweg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the documentation run, and give the values that stand beside them. */
class JavadocExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/thalweg");
  private static final List<String> ROOMS =
      List.of("optimizers", "schedules", "penalties", "constraints", "losses", "math");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

  /** A value as a comment, in full or up to a comma: {@code // 0.5, the middle}. */
  private static final Pattern VALUE =
      Pattern.compile(";\\s*// (true|Infinity|-?[0-9.E-]+|\\{ [^}]*})(,.*)?\\s*$");

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> all = Files.walk(SOURCES.resolve(room))) {
        all.filter(file -> file.toString().endsWith(".java"))
            .filter(file -> EXAMPLE.matcher(text(file)).find())
            .sorted()
            .forEach(files::add);
      }
    }
    return files.stream();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^   \\*", " *");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExampleRunsAndGivesWhatItSays(Path file) {
    Matcher examples = EXAMPLE.matcher(text(file));
    while (examples.find()) {
      try (JShell shell = JShell.builder().executionEngine("local").build()) {
        shell.eval("import java.util.*;");
        for (String room : ROOMS) {
          shell.eval("import thalweg." + room + ".*;");
        }
        run(shell, examples.group(1).replaceAll("(?m)^ \\* ?", ""));
      }
    }
  }

  private static void run(JShell shell, String example) {
    String pending = "";
    for (String line : example.lines().toList()) {
      pending += line + "\n";
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending);
      if (info.completeness().isComplete()) {
        SnippetEvent last = last(shell.eval(info.source()), pending);
        Matcher value = VALUE.matcher(line);
        if (value.find()) {
          assertThat(String.valueOf(last.value()).replaceFirst("^double\\[\\d+] ", ""))
              .as(line)
              .isEqualTo(value.group(1));
        }
        pending = "";
      }
    }
    assertThat(pending.strip()).as("what is left of the example").isEmpty();
  }

  private static SnippetEvent last(List<SnippetEvent> events, String source) {
    for (SnippetEvent event : events) {
      assertThat(event.status()).as(source).isEqualTo(Status.VALID);
      assertThat(event.exception()).as(source).isNull();
    }
    return events.get(events.size() - 1);
  }
}
