package thalweg.kernel.java.assistance;

import java.util.List;

/** The words of Java that completion offers. */
final class Keywords {
  static final List<String> ALL =
      List.of(
          """
              abstract assert boolean break byte case catch char class continue default
              do double else enum extends false final finally float for if implements
              import instanceof int interface long new null private protected public
              record return short static switch synchronized throw throws true try var
              void while
              """
              .strip()
              .split("\\s+"));

  private Keywords() {}
}
