package thalweg.kernel.java.display;

/** Characters as columns of a fixed-width font: those of East Asia and emoji are two wide, combining marks none. */
public final class Columns {
  private Columns() {}

  /** How many columns a text takes. */
  public static int count(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** Blanks as wide as a text; tabs stay, and wide characters become the wide blank, which is of their own font. */
  public static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> blank.append(c == '\t' ? "\t" : width(c) == 2 ? "\u3000" : " ".repeat(width(c))));
    return blank.toString();
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x1100 && c <= 0x115f) // Hangul's first letters
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3) // Hangul
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60) // full-width forms of ASCII
        || (c >= 0x1f300 && c <= 0x1faff); // pictures
  }
}
