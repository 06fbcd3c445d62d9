package thalweg.kernel.java.advice;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that has no members, no index or no elements. */
final class WrongReceiver {
  private static final Pattern CALL = Pattern.compile("(?Us)(.*)\\.\\s*(\\w+)(\\()?.*");
  private static final List<Class<?>> BOXES =
      List.of(
          Integer.class,
          Long.class,
          Double.class,
          Float.class,
          Short.class,
          Byte.class,
          Character.class,
          Boolean.class);

  private WrongReceiver() {}

  /** A member of a primitive value. */
  static String advice(CompilerMessage problem) {
    String type = problem.message().replaceFirst("(?s)(\\w+) .*", "$1");
    if (type.equals("void"))
      return "The method returns nothing (void): call the other one on the object, in a line of its own.";
    // The mark of javac ends before the arguments.
    Matcher call = CALL.matcher(problem.at());
    String value = call.matches() ? call.group(1).strip() : "value";
    String name = call.matches() ? call.group(2) : "";
    String no = Words.beginning(type) + " has no methods: ";
    if (name.equals("equals"))
      return no + (type.equals("char") ? "compare with ==, as in c == 'a'." : "compare with ==.");
    if (name.equals("compareTo")) return no + "write " + Words.boxed(type) + ".compare(a, b).";
    if (name.equals("length"))
      return no + "the number of its digits is String.valueOf(" + value + ").length().";
    if (name.matches("\\w+Value")) {
      String target = name.substring(0, name.length() - "Value".length());
      if (Words.isPrimitive(target)) return no + "write (" + target + ") " + value + ".";
    }
    return BOXES.stream()
        .filter(box -> box.getSimpleName().equals(Words.boxed(type)) && takesOne(box, name))
        .findFirst()
        .map(box -> no + "write " + box.getSimpleName() + "." + name + "(" + value + ").")
        .orElse(no + "String.valueOf(" + value + ") turns it into a string.");
  }

  private static boolean takesOne(Class<?> box, String name) {
    return Arrays.stream(box.getMethods())
        .anyMatch(
            m ->
                m.getName().equals(name)
                    && m.getParameterCount() == 1
                    && m.getParameterTypes()[0].isPrimitive());
  }

  /** Square brackets after something that is no array. */
  static String indexed(CompilerMessage problem) {
    String type = Words.plain(problem.message().replaceFirst("(?s).*but (.*) found.*", "$1"));
    String only = "Only arrays are indexed with […]: ";
    if (type.equals("String")) return only + "a String has .charAt(i).";
    if (type.matches("\\w*Map\\b.*")) return only + "a map has .get(key) and .put(key, value).";
    if (type.matches("\\w*List\\b.*")) return only + "a list has .get(i) and .set(i, value).";
    return only + "this is " + Words.article(type) + ".";
  }

  /** A loop over something that has no elements. */
  static String iterated(CompilerMessage problem) {
    String type = Words.plain(problem.message().replaceFirst("(?s).*found:\\s*(\\S+).*", "$1"));
    if (type.equals("String"))
      return "To go through a string, write for (char c : s.toCharArray()).";
    if (type.matches("\\w*Map\\b.*"))
      return "To go through a map, write for (var key : map.keySet()) or for (var entry : map.entrySet()).";
    if (type.matches("\\w*Stream\\b.*"))
      return "To go through a stream, write stream.forEach(x -> …), or make it a list with .toList().";
    return Words.isPrimitive(type)
        ? "To count, write for (int i = 0; i < n; i++)."
        : "This loop goes through an array or a collection only.";
  }
}
