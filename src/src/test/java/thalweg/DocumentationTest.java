package thalweg;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation of every method of the textbook keeps. */
class DocumentationTest {

  /** What an open interface's implementations are: one method of the textbook each. */
  static final List<String> KINDS =
      List.of(
          "optimizers.Optimizer",
          "schedules.Schedule",
          "losses.Loss",
          "losses.VectorLoss",
          "penalties.Penalty",
          "constraints.ConvexSet",
          "initializers.Initializer",
          "searches.LineSearch",
          "solvers.Solver",
          "problems.Problem");

  private static final Pattern HEAD =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\s+)*public ", Pattern.DOTALL);

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyMethodShowsItsFormula(String kind) {
    assertThat(methods(kind)).isNotEmpty();
    assertThat(methods(kind).stream().filter(c -> !javadoc(c).matches("(?s).*\\\\[\\[(].*")))
        .as("without a formula in their Javadoc")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimizers.Optimizer", "solvers.Solver"})
  void everyAlgorithmNamesItsSource(String kind) {
    assertThat(methods(kind).stream().filter(c -> !javadoc(c).contains("@see <a href=\"https://")))
        .as("without a source in their Javadoc")
        .isEmpty();
  }

  private static List<JavaClass> methods(String kind) {
    return Implementations.LIBRARY.stream()
        .filter(c -> c.isAssignableTo("thalweg." + kind) && !c.isInterface())
        .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
        .sorted(Comparator.comparing(JavaClass::getName))
        .toList();
  }

  /** The Javadoc of a public type. */
  private static String javadoc(JavaClass type) {
    Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
    try {
      return head(Files.readString(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(String text) {
    Matcher head = HEAD.matcher(text);
    return head.find() ? head.group(1) : "";
  }
}
