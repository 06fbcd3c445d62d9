package thalweg.kernel.java.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object of which a part is needed. */
final class Getters {
  private static final Pattern TYPES =
      Pattern.compile("(?m)(?:^|: )\\s*([\\w.$]+) cannot be converted to ([^\\n]+)$");
  private static final Pattern OTHERS =
      Pattern.compile("(?:hashCode|toString|clone|getClass|notify|notifyAll|wait|iterator)\\(.*");
  private static final int MOST = 40;

  private Getters() {}

  /** The only method that gives what is needed and can be called without arguments. */
  static Optional<String> advice(CompilerMessage problem, NamesInScope scope) {
    Matcher types = TYPES.matcher(problem.message());
    if (!types.find() || !isClass(types.group(1))) return Optional.empty();
    String receiver = Missing.instance(types.group(1));
    boolean known = !scope.names(receiver).isEmpty(); // else the cell itself declares the class
    String owner =
        known ? receiver : problem.written(problem.start() - problem.before().length()) + receiver;
    String needed = Words.plain(types.group(2)) + " ";
    List<String> methods =
        scope.names(owner).stream()
            .filter(n -> n.contains("(") && !OTHERS.matcher(n).matches())
            .map(n -> n.replaceFirst("\\(.*", "("))
            .toList();
    if (methods.size() > MOST) return Optional.empty();
    List<String> fitting =
        methods.stream().filter(method -> gives(needed, owner + method, scope)).toList();
    return fitting.size() == 1
        ? Optional.of(
            "Call ." + fitting.get(0) + ") on it to get " + Words.article(needed.strip()) + ".")
        : Optional.empty();
  }

  private static boolean isClass(String type) {
    String name = Words.simple(type);
    return Words.unboxed(name).isEmpty()
        && !name.matches("String|Object|Optional\\w*")
        && Character.isUpperCase(name.charAt(0));
  }

  private static boolean gives(String type, String call, NamesInScope scope) {
    return scope.signatures(call, call.length()).stream()
        .anyMatch(s -> s.startsWith(type) && Arguments.takes(s, 0));
  }
}
