package thalweg.kernel.java.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A name in the body of a method that nothing has yet: perhaps it is declared below, perhaps misspelled. */
public final class Undeclared {
  private static final Sentences WORDS = new Sentences("words.properties");
  private static final List<String> TYPES =
      List.of(
          ("void int double boolean char long String Integer Double Boolean Character Long Object Exception List ArrayList"
                  + " Map HashMap Set HashSet Scanner Random StringBuilder")
              .split(" "));
  private static final List<String> VALUES =
      List.of("true false null this System Math Arrays Collections List Map Set".split(" "));

  private Undeclared() {}

  /**
   * What was probably meant.
   *
   * @param missing the name with its kind, such as {@code variable x} or {@code method f(int)}
   * @param declared the names that cells declare
   */
  public static Optional<String> advice(String missing, Collection<String> declared) {
    String kind = missing.replaceFirst(" .*", "");
    String name = missing.replaceFirst("(?s)^\\w+ ", "").replaceFirst("(?s)\\(.*", "");
    String word = kind.equals("method") ? "call." : kind.equals("class") ? "type." : "value.";
    List<String> known = new ArrayList<>(declared);
    known.addAll(kind.equals("class") ? TYPES : kind.equals("method") ? List.of() : VALUES);
    if (kind.equals("method") && (declared.contains(name) || isClassOfJava(name)))
      return Optional.of("Write new " + name + "(…) to make an object.");
    return WORDS
        .of(word + name)
        .or(() -> typeParameter(kind, name))
        .or(() -> Nearest.typo(name, known).map(meant -> "Did you mean " + meant + "?"));
  }

  private static boolean isClassOfJava(String name) {
    return Character.isUpperCase(name.charAt(0))
        && ClassLoader.getPlatformClassLoader().getResource("java/lang/" + name + ".class") != null;
  }

  private static Optional<String> typeParameter(String kind, String name) {
    return kind.equals("class") && name.matches("[A-Z]")
        ? Optional.of("A type parameter is listed before the return type: <" + name + ">.")
        : Optional.empty();
  }
}
