package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From an array, collection or stream to another. */
final class ManyValues {
  private static final Pattern COLLECTION =
      Pattern.compile(
          "(ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|ArrayDeque|HashMap|TreeMap)\\b.*");

  private ManyValues() {}

  /** What to do about it; empty if nothing makes one of the other. */
  static Optional<String> advice(String source, String target, String value) {
    String v = value.length() < 40 ? value : "…";
    if (source.endsWith("[]") && target.endsWith("[]"))
      return Optional.of(
          "The elements of an array cannot change their type: create it as "
              + Words.article(target)
              + ".");
    if (source.matches("\\w*Stream\\b.*") && target.matches("List\\b.*"))
      return Optional.of(
          source.matches("Stream\\b.*")
              ? "A stream is made a list by .toList()."
              : "A stream of numbers is made a list by .boxed().toList().");
    if (source.matches("\\w*Stream\\b.*") && target.endsWith("[]"))
      return Optional.of("A stream is made an array by .toArray().");
    if (source.endsWith("[]") && target.matches("(?:List|Collection)\\b.*"))
      return Optional.of(
          Words.isPrimitive(source.replace("[]", ""))
              ? "An array of numbers is made a list by Arrays.stream(" + v + ").boxed().toList()."
              : "An array is made a list by Arrays.asList(" + v + ").");
    if (source.matches("(?:List|ArrayList|Collection|Set)\\b.*") && target.endsWith("[]"))
      return Optional.of(
          target.matches("int\\[]|double\\[]|long\\[]")
              ? "A list is made an array by list.stream().mapTo"
                  + capital(target)
                  + "(x -> x).toArray()."
              : "A list is made an array by list.toArray("
                  + target.replace("[]", "")
                  + "[]::new).");
    Matcher collection = COLLECTION.matcher(target);
    if (collection.matches() && source.matches("(?:List|Set|Map|Collection)\\b.*"))
      return Optional.of("Copy it: new " + collection.group(1) + "<>(" + v + ").");
    if (source.startsWith("capture#") || target.startsWith("capture#"))
      return Optional.of(
          "A ? stands for an unknown type, to which no value can be given: name the type instead.");
    return sameButForTypes(source, target);
  }

  private static Optional<String> sameButForTypes(String source, String target) {
    String raw = source.replaceFirst("<.*", "");
    boolean same = source.contains("<") && target.startsWith(raw + "<") && !source.contains("?");
    return same
        ? Optional.of(
            "The types in < > must be the same: "
                + Words.article(source)
                + " is not "
                + Words.article(target)
                + ", whatever its elements are.")
        : Optional.empty();
  }

  private static String capital(String array) {
    return Character.toUpperCase(array.charAt(0)) + array.substring(1, array.length() - 2);
  }
}
