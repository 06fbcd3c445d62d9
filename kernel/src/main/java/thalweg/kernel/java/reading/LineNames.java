package thalweg.kernel.java.reading;

import org.jspecify.annotations.Nullable;

/** What the names on a line mean that may be a magic, a command of the shell, or Java. */
public interface LineNames {

  /** Whether there is a line magic of a name. */
  boolean isMagic(String name);

  /** Whether the value of a magic is for a variable alone: on a line of its own, it shows none. */
  boolean isQuiet(String magic);

  /**
   * The type of a variable as Java writes it, {@code var} if that is not known; null if there is no such variable.
   *
   * @param above the code of the cell above the line, its magics translated
   */
  @Nullable String type(String variable, String above);
}
