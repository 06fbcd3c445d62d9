package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call whose arguments fit no method of that name: what was given and what there is. */
final class WrongArguments {
  private static final Pattern ONE =
      Pattern.compile(
          "(?s)(?:method|constructor|record|class|enum) (\\w+).*required:\\s*([^\\n]*)\\n\\s*found:\\s*([^\\n]*)");
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?:method|constructor) (?:\\S+\\.)?([\\w<>,]+\\([^\\n]*?\\)) is not applicable");
  private static final Pattern GIVEN = Pattern.compile("found for \\w+\\(([^\\n]*)\\)");
  private static final int SHOWN = 6;

  private WrongArguments() {}

  static String advice(CompilerMessage problem, NamesInScope scope) {
    String message = problem.message();
    Matcher one = ONE.matcher(message);
    boolean single = one.find();
    Matcher several = GIVEN.matcher(message);
    String given = single ? one.group(3) : several.find() ? several.group(1) : "";
    List<String> there = new ArrayList<>(named(problem, scope));
    if (there.isEmpty() && single) there.add(plain(one.group(1) + "(" + types(one.group(2)) + ")"));
    if (there.isEmpty())
      CANDIDATE.matcher(message).results().forEach(m -> there.add(plain(m.group(1))));
    String more = there.size() > SHOWN ? ", … " + (there.size() - SHOWN) + " more" : "";
    return "It was given ("
        + types(given)
        + (there.size() == 1 ? "); it takes " : "); there are ")
        + String.join(", ", there.subList(0, Math.min(SHOWN, there.size())))
        + more
        + ".";
  }

  /** The signatures with the names of parameters, as far as the class is known. */
  private static Collection<String> named(CompilerMessage problem, NamesInScope scope) {
    boolean constructor = problem.message().contains("constructor");
    int open = problem.text().indexOf('(', constructor ? problem.start() : problem.end());
    return constructor || open == problem.end()
        ? scope.signatures(problem.text(), open + 1)
        : List.of();
  }

  private static String types(String types) {
    return types.strip().equals("no arguments") ? "" : plain(types.strip());
  }

  /** {@code java.lang.String} as {@code String}. */
  private static String plain(String types) {
    return types
        .replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "")
        .replaceAll("^<[^(]*>(?=\\w)", "")
        .replaceAll("<null(?:type)?>", "null")
        .replaceAll(",(?! )", ", ");
  }
}
