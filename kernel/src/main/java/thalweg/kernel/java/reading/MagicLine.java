package thalweg.kernel.java.reading;

/**
 * A line of a cell, or the end of one, that is no Java.
 *
 * @param kind what it is
 * @param end where it ends
 * @param text of the line
 * @param type of the variable that takes the value, as far as the code shows; empty if none takes it
 */
record MagicLine(Kind kind, int end, String text, String type) {

  /** What a line can be. */
  enum Kind {
    /** {@code %name …}. */
    MAGIC,
    /** {@code !command}. */
    COMMAND,
    /** {@code /name …}, as in jshell. */
    JSHELL
  }
}
