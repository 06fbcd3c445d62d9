package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sum, mean, greatest or least of an array or list, asked for by a function of another language. */
final class Totals {
  private static final Pattern CALL =
      Pattern.compile(
          "symbol:\\s+method (sum|max|min|mean|average)\\((?:(int|long|double)\\[]|(?:[\\w.]+\\.)?\\w*(?:List|Set|Collection)<(?:[\\w.]+\\.)?(?:Integer|Long|Double)>)\\)");

  private Totals() {}

  static Optional<String> advice(CompilerMessage problem) {
    Matcher call = CALL.matcher(problem.message());
    if (!call.find()) return Optional.empty();
    String name = call.group(1).replace("mean", "average");
    String values = problem.rest().replaceFirst("(?Us)^\\w+\\s*\\((\\w+)\\).*", "$1");
    String shown = values.matches("(?U)\\w+") ? values : "…";
    boolean array = call.group(2) != null;
    if (!array && shown.equals("…")) return Optional.empty();
    if (!array && name.matches("max|min"))
      return Optional.of("Write Collections." + name + "(" + shown + ") here.");
    String stream =
        array ? "Arrays.stream(" + shown + ")" : shown + ".stream().mapToDouble(x -> x)";
    String type = array && !name.equals("average") ? call.group(2) : "double";
    String result =
        name.equals("sum")
            ? ""
            : ".getAs" + Character.toUpperCase(type.charAt(0)) + type.substring(1) + "()";
    return Optional.of("Write " + stream + "." + name + "()" + result + " here.");
  }
}
