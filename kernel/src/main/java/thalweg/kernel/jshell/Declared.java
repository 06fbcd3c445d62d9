package thalweg.kernel.jshell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** What the cells have declared so far, by name and by text. */
final class Declared {
  private final JShell shell;
  private final Map<String, Snippet> byName = new HashMap<>();
  private final Map<String, Snippet> byText = new HashMap<>();
  private final Map<String, Source> sources = new HashMap<>();

  Declared(JShell shell) {
    this.shell = shell;
  }

  /** Notes a declaration and returns what it replaces. */
  @Nullable Snippet add(Snippet snippet, Source source) {
    sources.put(snippet.id(), source);
    byText.put(source.text(), snippet);
    String name = name(snippet);
    return name.isEmpty() ? null : byName.put(name, snippet);
  }

  /**
   * The class, method or import that was declared by the very same text and still holds: declaring it anew would only
   * cost time and reset the variables of that class.
   */
  Optional<Snippet> unchanged(String text) {
    Snippet snippet = byText.get(text);
    if (snippet == null || shell.status(snippet) != Snippet.Status.VALID) return Optional.empty();
    return switch (snippet.kind()) {
      case TYPE_DECL, METHOD, IMPORT -> Optional.of(snippet);
      default -> Optional.empty();
    };
  }

  /** Where a snippet stands. */
  @Nullable Source source(Snippet snippet) {
    return sources.get(snippet.id());
  }

  private static String name(Snippet snippet) {
    if (snippet instanceof VarSnippet variable) return variable.name();
    if (snippet instanceof MethodSnippet method)
      return method.name() + "(" + method.parameterTypes() + ")";
    if (snippet instanceof TypeDeclSnippet type) return "class " + type.name();
    return "";
  }
}
