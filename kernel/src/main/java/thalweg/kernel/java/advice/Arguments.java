package thalweg.kernel.java.advice;

import java.util.Collection;
import java.util.List;
import thalweg.kernel.java.reading.Brackets;

/** How many arguments a call has, and which signatures take as many. */
final class Arguments {
  private Arguments() {}

  /** The number of arguments of the call in whose parentheses some code ends; -1 if that cannot be told. */
  static int count(String code, String before) {
    int open = Brackets.unclosed(before).orElse(-1);
    if (open < 0 || before.charAt(open) != '(') return -1;
    int depth = 0;
    int close = open;
    var opaque = Brackets.OPAQUE.matcher(code);
    for (; close < code.length(); close++) {
      if (opaque.region(close, code.length()).lookingAt()) close = opaque.end() - 1;
      else if ("([{".indexOf(code.charAt(close)) >= 0) depth++;
      else if (")]}".indexOf(code.charAt(close)) >= 0 && --depth == 0) break;
    }
    return close >= code.length() ? -1 : ofList(code.substring(open + 1, close));
  }

  /** Whether the place is the name of an argument, as in {@code f(x = 1)}. */
  static boolean isNamed(CompilerMessage problem) {
    int open = Brackets.unclosed(problem.above()).orElse(-1);
    return open > 0
        && problem.rest().matches("(?U)\\w+\\s*=(?!=).*")
        && problem.before().matches(".*[(,]\\s*")
        && problem
            .above()
            .substring(0, open)
            .matches("(?Us).*\\b(?!(?:if|while|for|switch|try|synchronized)\\b)\\w+");
  }

  /** The number of parts between commas outside of all brackets. */
  static int ofList(String list) {
    if (list.isBlank()) return 0;
    int parts = 1;
    int depth = 0;
    var opaque = Brackets.OPAQUE.matcher(list);
    for (int i = 0; i < list.length(); i++) {
      if (opaque.region(i, list.length()).lookingAt()) {
        i = opaque.end() - 1;
        continue;
      }
      char c = list.charAt(i);
      if ("([{<".indexOf(c) >= 0) depth++;
      else if (")]}".indexOf(c) >= 0 || (c == '>' && depth > 0)) depth--;
      else if (c == ',' && depth == 0) parts++;
    }
    return parts;
  }

  /** The signatures that take so many arguments; all of them if none does, or if the number is not known. */
  static List<String> fitting(Collection<String> signatures, int arguments) {
    List<String> all =
        signatures.stream().map(s -> s.replaceFirst("\\) throws .*", ")")).distinct().toList();
    List<String> fitting = all.stream().filter(s -> takes(s, arguments)).toList();
    return arguments < 0 || fitting.isEmpty() ? all : fitting;
  }

  /** Whether a signature takes so many arguments. */
  static boolean takes(String signature, int arguments) {
    int open = signature.indexOf('(');
    int close = signature.lastIndexOf(')');
    if (open < 0 || close < open) return false;
    String parameters = signature.substring(open + 1, close);
    int count = ofList(parameters);
    return count == arguments || (parameters.contains("...") && arguments >= count - 1);
  }
}
