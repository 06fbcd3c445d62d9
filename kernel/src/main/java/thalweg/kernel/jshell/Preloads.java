package thalweg.kernel.jshell;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * The imports every notebook starts with, as one snippet: JShell analyzes each snippet on its own, and a start has some
 * thirty imports.
 *
 * <p>JShell knows an import by its name, and the whole snippet by its first: that one must be an import no cell repeats,
 * or the cell's would replace them all.
 */
final class Preloads {
  private static final Pattern IMPORTS =
      Pattern.compile("\\s*(?:import\\s+(?:static\\s+)?\\w+(?:\\.\\w+)+(?:\\.\\*)?\\s*;\\s*)+");

  private final JShell shell;
  private final Set<String> lines = new LinkedHashSet<>();

  Preloads(JShell shell) {
    this.shell = shell;
    lines.add("import static " + Notebook.class.getName() + ".*;");
  }

  /** Adds imports; false, and nothing is added, if the code holds anything else or does not compile. */
  boolean add(String code) {
    if (!IMPORTS.matcher(code).matches()) return false;
    Set<String> all = new LinkedHashSet<>(lines);
    code.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(all::add);
    boolean valid =
        shell.eval(all.stream().collect(Collectors.joining("\n"))).stream()
            .filter(event -> event.causeSnippet() == null)
            .allMatch(event -> event.status() == Snippet.Status.VALID);
    if (valid) lines.addAll(all);
    return valid;
  }
}
