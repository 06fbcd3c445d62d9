package thalweg.kernel.java.advice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method that the processor of an annotation would have made. */
final class Generated {
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+(?:\\.\\w+)*)");
  private static final Pattern OF_JAVA =
      Pattern.compile("Override|Deprecated|SuppressWarnings|SafeVarargs|FunctionalInterface");

  private Generated() {}

  static Optional<String> advice(Missing m, NamesInScope scope) {
    if (!m.isMethod() || m.owner().isEmpty()) return Optional.empty();
    String owner = m.owner().replaceAll("<.*", "");
    String code = scope.declaration(owner).orElse("");
    Matcher annotation = ANNOTATION.matcher(code);
    while (annotation.find()) {
      String name = Words.simple(annotation.group(1));
      boolean ofALibrary = !OF_JAVA.matcher(name).matches() && scope.declaration(name).isEmpty();
      if (ofALibrary && (isProperty(m.name(), code) || name.equalsIgnoreCase(m.name())))
        return Optional.of(
            "@"
                + name
                + " has not made this method: add the library of its annotation processor with %maven, or write the method yourself.");
    }
    return Optional.empty();
  }

  /** Whether a method is named like the getter or setter of a field. */
  private static boolean isProperty(String method, String code) {
    Matcher property = Pattern.compile("(?:get|set|is|with)([A-Z])(\\w*)").matcher(method);
    if (!property.matches()) return false;
    String field = property.group(1).toLowerCase(java.util.Locale.ROOT) + property.group(2);
    return Pattern.compile("\\s" + field + "\\s*[=;,]").matcher(code).find();
  }
}
