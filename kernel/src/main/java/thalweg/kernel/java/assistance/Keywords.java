package thalweg.kernel.java.assistance;

import java.util.List;
import java.util.stream.Stream;

/** The words of Java that completion offers. */
final class Keywords {
  static final List<String> ALL =
      List.of(
          """
              abstract assert boolean break byte case catch char class continue default
              do double else enum extends false final finally float for if implements
              import instanceof int interface long new null permits private protected public
              record return sealed short static switch synchronized throw throws true try
              var void volatile while yield
              """
              .strip()
              .split("\\s+"));

  private static final List<String> TYPES =
      List.of("boolean", "byte", "char", "double", "final", "float", "int", "long", "short", "var");

  private Keywords() {}

  /** The candidates that fit at the cursor. */
  static Stream<String> at(Cursor caret) {
    boolean isType =
        TypePlace.of(caret, caret.path()).isPresent() && !TypePlace.beginsDeclaration(caret.path());
    return (isType ? TYPES : ALL).stream();
  }
}
