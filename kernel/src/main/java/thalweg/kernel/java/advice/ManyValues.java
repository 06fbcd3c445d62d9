package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From an array, collection or stream to another. */
final class ManyValues {
  private static final Pattern COLLECTION =
      Pattern.compile(
          "(ArrayList|LinkedList|HashSet|LinkedHashSet|TreeSet|ArrayDeque|HashMap|TreeMap)\\b.*");

  private static final Pattern TO_ARRAY = Pattern.compile("(\\w+)\\.toArray(?:\\(.*\\))?");

  private ManyValues() {}

  /** What to do about it; empty if nothing makes one of the other. */
  static Optional<String> advice(String source, String target, String value) {
    String v = value.length() < 40 ? value : "…";
    if (source.equals("Object[]") && TO_ARRAY.matcher(value).matches())
      return Optional.of(ofAList(TO_ARRAY.matcher(value).replaceFirst("$1"), target));
    if (source.equals("Object[]") && value.matches("(?s).*\\.toArray(?:\\(\\))?"))
      return Optional.of(
          "Write "
              + (target.matches("int\\[]|double\\[]|long\\[]")
                  ? ".mapTo" + capital(target) + "(x -> x).toArray()"
                  : ".toArray(" + target.replace("[]", "") + "[]::new)")
              + " instead of .toArray().");
    if (source.endsWith("[]") && target.endsWith("[]"))
      return Optional.of(
          "The elements of an array cannot change their type: create it as "
              + Words.article(target)
              + ".");
    if (source.matches("\\w*Stream\\b.*") && target.matches("List\\b.*"))
      return Optional.of(
          source.matches("Stream\\b.*")
              ? "Use .toList() to turn a stream into a list."
              : "Use .boxed().toList() to turn a stream of numbers into a list.");
    if (source.matches("\\w*Stream\\b.*") && target.endsWith("[]"))
      return Optional.of("Use .toArray() to turn a stream into an array.");
    if (source.endsWith("[]") && target.matches("(?:List|Collection)\\b.*"))
      return Optional.of(
          Words.isPrimitive(source.replace("[]", ""))
              ? "Use Arrays.stream("
                  + v
                  + ").boxed().toList() to turn an array of numbers into a list."
              : "Use Arrays.asList(" + v + ") to turn an array into a list.");
    if (source.matches("(?:List|ArrayList|Collection|Set)\\b.*") && target.endsWith("[]"))
      return Optional.of(ofAList("list", target));
    Matcher collection = COLLECTION.matcher(target);
    if (collection.matches() && source.matches("(?:List|Set|Map|Collection)\\b.*"))
      return Optional.of("Copy it: new " + collection.group(1) + "<>(" + v + ").");
    if (source.startsWith("capture#") || target.startsWith("capture#"))
      return Optional.of(
          "A ? stands for an unknown type, so no value fits it: name the type instead.");
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
                + ".")
        : Optional.empty();
  }

  private static String ofAList(String list, String target) {
    return "Use "
        + (target.matches("int\\[]|double\\[]|long\\[]")
            ? list + ".stream().mapTo" + capital(target) + "(x -> x).toArray()"
            : list + ".toArray(" + target.replace("[]", "") + "[]::new)")
        + " to turn a list into an array.";
  }

  private static String capital(String array) {
    return Character.toUpperCase(array.charAt(0)) + array.substring(1, array.length() - 2);
  }
}
