package thalweg.kernel.java.magics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thalweg.kernel.java.reading.Brackets;

/** Comments that name libraries and repositories, as in JBang: {@code //DEPS g:a:v} and {@code //REPOS name=url}. */
final class Directives {
  private static final Pattern LINE = Pattern.compile("//(DEPS|REPOS)[ \\t]+(.*)");

  private final Libraries libraries;

  Directives(Libraries libraries) {
    this.libraries = libraries;
  }

  /** Whether a cell may have any. */
  static boolean areIn(String code) {
    return code.contains("//DEPS") || code.contains("//REPOS");
  }

  /** Adds what the comments of a cell name. */
  void apply(String code) throws Exception {
    List<String> coordinates = new ArrayList<>();
    List<String> repositories = new ArrayList<>();
    Matcher opaque = Brackets.OPAQUE.matcher(code);
    while (opaque.find()) {
      Matcher line = LINE.matcher(opaque.group());
      if (!line.matches() || !isFirst(code, opaque.start())) continue;
      String words = line.group(2).replaceFirst("(^|\\s)//.*", "");
      for (String word : words.split("[\\s,;]+", -1))
        if (!word.isEmpty()) (line.group(1).equals("DEPS") ? coordinates : repositories).add(word);
    }
    for (String repository : repositories) add(repository);
    if (!coordinates.isEmpty())
      MagicBook.explained("//DEPS", () -> libraries.addArtifacts(coordinates, List.of()));
  }

  private void add(String repository) throws Exception {
    if (repository.matches("(?i)(maven)?central")) return; // is always there
    int equals = repository.indexOf('=');
    String name = equals < 0 ? repository : repository.substring(0, equals);
    MagicBook.explained(
        "//REPOS",
        () -> {
          libraries.addRepository(name, repository.substring(equals + 1));
          return true;
        });
  }

  private static boolean isFirst(String code, int at) {
    return code.substring(code.lastIndexOf('\n', at - 1) + 1, at).isBlank();
  }
}
