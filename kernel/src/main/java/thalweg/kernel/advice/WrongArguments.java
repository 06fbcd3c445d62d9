package thalweg.kernel.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call whose arguments fit no method of that name: what was given and what there is. */
final class WrongArguments {
  private static final Pattern ONE =
      Pattern.compile(
          "(?s)(method|constructor|record|class|enum) (\\w+).*required:\\s*([^\\n]*)\\n\\s*found:\\s*([^\\n]*)");
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?:method|constructor) (?:\\S+\\.)?([\\w<>,]+\\([^\\n]*?\\)) is not applicable");
  private static final Pattern GIVEN = Pattern.compile("found for \\w+\\(([^\\n]*)\\)");
  private static final int SHOWN = 6;

  private WrongArguments() {}

  static String advice(Problem problem) {
    Matcher one = ONE.matcher(problem.message());
    if (one.find()) {
      return "It takes "
          + list(one.group(2), one.group(3))
          + " and was given ("
          + types(one.group(4))
          + ").";
    }
    Matcher given = GIVEN.matcher(problem.message());
    List<String> candidates = new ArrayList<>();
    CANDIDATE.matcher(problem.message()).results().forEach(m -> candidates.add(plain(m.group(1))));
    String more = candidates.size() > SHOWN ? ", … " + (candidates.size() - SHOWN) + " more" : "";
    return (given.find() ? "It was given (" + types(given.group(1)) + "); " : "")
        + "there are "
        + String.join(", ", candidates.subList(0, Math.min(SHOWN, candidates.size())))
        + more
        + ".";
  }

  private static String list(String name, String types) {
    return name + "(" + types(types) + ")";
  }

  private static String types(String types) {
    return types.strip().equals("no arguments")
        ? ""
        : plain(types.strip()).replaceAll(",(?! )", ", ");
  }

  /** {@code java.lang.String} as {@code String}. */
  private static String plain(String types) {
    return types
        .replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", "")
        .replaceAll("^<[^(]*>(?=\\w)", "");
  }
}
