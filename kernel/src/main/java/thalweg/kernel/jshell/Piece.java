package thalweg.kernel.jshell;

import java.lang.reflect.Method;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a cell as JShell compiled it; it has not run yet.
 *
 * @param source where it stands
 * @param snippet what JShell made of it
 * @param code what runs; null for declarations, which need not
 * @param replaced the declaration of that name which was there before; null if none was
 */
record Piece(Source source, Snippet snippet, @Nullable Method code, @Nullable Snippet replaced) {

  /** Whether it has a value to show: an expression that is neither void nor an assignment. */
  boolean isValue() {
    return switch (snippet.subKind()) {
      // display(…) returns the id of what it shows: what it shows is what there is to see.
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND -> !source.text().startsWith("display(");
      default -> false;
    };
  }
}
