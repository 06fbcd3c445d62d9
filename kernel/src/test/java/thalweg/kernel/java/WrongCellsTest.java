package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thalweg.kernel.interpreter.Outcome;

/** What beginners write, and the hint they get: the right one, or none. */
@Timeout(60)
class WrongCellsTest {
  private static final Pattern ERROR = Pattern.compile("Cell \\[\\d+\\], (line \\d+): error(: .*)");
  private static final Pattern PLACE = Pattern.compile("  Cell \\[\\d+\\], (line \\d+)");

  private static Notebooks notebook;

  @BeforeAll
  static void start() {
    notebook = new Notebooks();
  }

  @AfterAll
  static void end() {
    notebook.close();
  }

  static List<WrongCell> all() throws IOException {
    return WrongCell.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aHintIsRightOrNotGiven(WrongCell wrong) {
    List<String> told = List.of();
    for (String cell : wrong.cells()) told = told(notebook.run(cell));
    assertThat(String.join("\n", told)).matches(pattern(wrong.expected()));
    notebook.run("%reset");
    if (wrong.importsSomething()) { // which stays
      notebook.close();
      notebook = new Notebooks();
    }
  }

  private static Pattern pattern(List<String> expected) {
    return Pattern.compile(
        expected.stream()
            .map(line -> Pattern.quote(line).replace("…", "\\E.*\\Q"))
            .collect(Collectors.joining("\n")));
  }

  /** The places, messages and hints of what a cell is answered, as the file has them. */
  private static List<String> told(Outcome outcome) {
    List<String> told = new ArrayList<>();
    if (outcome instanceof Outcome.Failed failed) told.addAll(told(failed));
    else told.add("no error");
    notebook.screen.err.toString().lines().map(WrongCellsTest::anyCell).forEach(told::add);
    return told;
  }

  private static List<String> told(Outcome.Failed failed) {
    List<String> told = new ArrayList<>();
    String exception = failed.traceback().get(0).replaceAll("\u001b\\[[0-9;]*m", "");
    String place = "";
    boolean hint = true;
    for (String row : failed.traceback()) {
      String line = row.replaceAll("\u001b\\[[0-9;]*m", "");
      Matcher error = ERROR.matcher(line);
      if (error.lookingAt()) {
        if (!hint) told.add("  no hint");
        told.add(error.group(1) + error.group(2));
        hint = false;
      } else if (line.startsWith("Hint: ")) {
        told.add("  " + anyCell(line.substring("Hint: ".length())));
        hint = true;
      } else if (place.isEmpty() && PLACE.matcher(line).lookingAt()) {
        place = line.strip().replaceFirst("Cell \\[\\d+\\], ", "") + ": ";
      }
    }
    boolean thrown = told.isEmpty() || told.get(0).startsWith("  ");
    if (thrown) told.add(0, place + exception.lines().findFirst().orElse(""));
    if (thrown ? told.size() == 1 : !hint) told.add("  no hint");
    return told;
  }

  private static String anyCell(String line) {
    return line.replaceAll("Cell \\[\\d+\\]", "Cell [n]");
  }
}
