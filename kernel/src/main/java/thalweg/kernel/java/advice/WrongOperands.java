package thalweg.kernel.java.advice;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An operator between values, or before a value, that it does not work on. */
final class WrongOperands {
  private static final Pattern OPERATOR = Pattern.compile("operator '([^']+)'");
  private static final Pattern TYPES =
      Pattern.compile("first type:\\s+([^\\n]+)\\s+second type:\\s+([^\\n]+)");
  private static final Pattern COMPARED = Pattern.compile("types: (.+) and ([^\\n]+)");

  private static final Pattern BIG = Pattern.compile("\\bBig(?:Integer|Decimal)\\b");

  private WrongOperands() {}

  static Optional<String> advice(CompilerMessage problem) {
    Matcher operator = OPERATOR.matcher(problem.message());
    String sign = operator.find() ? operator.group(1) : "==";
    Matcher types = TYPES.matcher(problem.message());
    if (types.find()) return Optional.of(binary(sign, types, problem));
    types = COMPARED.matcher(problem.message());
    if (types.find()) return Optional.of(binary(sign, types, problem));
    return Optional.of(unary(sign, problem));
  }

  private static String binary(String sign, Matcher types, CompilerMessage problem) {
    String first = Words.plain(types.group(1));
    String second = Words.plain(types.group(2));
    boolean compared = sign.matches("[=!]=");
    boolean ordered = sign.matches("[<>]=?");
    if (first.equals("boolean") && (ordered || (compared && isNumber(second))))
      return "Java compares two values at a time: 0 < n && n < 3.";
    if (sign.matches("&&|\\|\\|"))
      return "Both sides of " + sign + " are conditions: n == 3 " + sign + " n == 5.";
    if (sign.equals("^")) return "Java has no operator for powers: write Math.pow(a, b).";
    if (first.contains("[]") || second.contains("[]"))
      return "An array is not a number: use a loop over its elements.";
    if ((first + " " + second).matches(".*\\bBig(?:Decimal|Integer)\\b.*")) return ofBig(sign);
    if (first.startsWith("Optional") || second.startsWith("Optional"))
      return "An Optional may be empty: get its value with .orElse(…) or .orElseThrow().";
    if (first.equals("void") || second.equals("void"))
      return "The method returns nothing (void), so there is no value to use.";
    Matcher big = BIG.matcher(first + " " + second);
    if (big.find())
      return "Call the methods of "
          + big.group()
          + ": a.add(b), a.subtract(b), a.multiply(b), a.compareTo(b).";
    if (sign.equals("+") && (first + second).matches(".*(?:List|Set|Collection|Queue|Deque)<.*"))
      return "+ does not add to a collection: write list.add(value), or list.addAll(others).";
    if (!compared
        && (first.equals("boolean") || second.equals("boolean"))
        && !(first + second).contains("String"))
      return "true and false are not numbers: condition ? 1 : 0 makes one.";
    if (first.equals("String") || second.equals("String"))
      return ofText(sign, first.equals("String") ? second : first, problem);
    if (compared)
      return "Values of these two types can never be equal: compare with a value of the same type.";
    if (ordered)
      return "Only numbers can be compared with "
          + sign
          + ": use compareTo, or compare a number that each has.";
    return "This operator works on numbers: take the numbers out of the objects first.";
  }

  private static String ofBig(String sign) {
    String method =
        Map.of("+", "add", "-", "subtract", "*", "multiply", "/", "divide", "%", "remainder")
            .getOrDefault(sign, "");
    String call = method.isEmpty() ? "a.compareTo(b) " + sign + " 0" : "a." + method + "(b)";
    return "BigDecimal and BigInteger have methods instead of operators: write " + call + ".";
  }

  private static String ofText(String sign, String other, CompilerMessage problem) {
    if (other.equals("char") || other.equals("Character"))
      return problem.at().contains("\"")
          ? "A single char is written in single quotes: 'a'."
          : "A String is not a char: s.charAt(0) is its first one.";
    if (other.equals("String"))
      return sign.matches("[<>]=?")
          ? "Compare strings with a.compareTo(b) < 0."
          : "Strings can only be joined, with +; s.replace(…) removes part of one.";
    if (sign.equals("*") && Words.isPrimitive(other))
      return "s.repeat(n) repeats a string; Integer.parseInt(s) reads a number from it.";
    return isNumber(other)
        ? "A string is not a number: read the number first, with Integer.parseInt(…) or Double.parseDouble(…)."
        : "A string can only be joined, with +, or compared with another one.";
  }

  private static String unary(String sign, CompilerMessage problem) {
    if (problem.before().matches(".*=\\s*") && sign.equals("!"))
      return "Java writes != for unequal.";
    return sign.equals("!")
        ? "! negates a condition: for a number, write n == 0; for an object, x == null."
        : sign + " works on numbers only.";
  }

  private static boolean isNumber(String type) {
    return type.matches("byte|short|int|long|float|double|Byte|Short|Integer|Long|Float|Double");
  }
}
