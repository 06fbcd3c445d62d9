package thalweg.kernel.interpreter;

/** The front end as the cell that runs sees it. Safe for many threads, also after the cell has ended. */
public interface Frontend {

  /** Prints text; many small pieces are sent as few large ones, in order. */
  void print(Stream stream, String text);

  /** Shows a value, or updates it in place if it carries the {@code display_id} of an earlier one. */
  void display(Bundle bundle, boolean update);

  /** Clears what the cell has shown; with {@code wait} only when something new comes. */
  void clear(boolean wait);

  /** Shows help beside the notebook rather than in it. */
  void page(Bundle bundle);

  /**
   * Asks the person for a line.
   *
   * @throws InterruptedException if the cell is interrupted meanwhile
   * @throws java.io.IOException if this front end takes no input
   */
  String input(String prompt, boolean password) throws InterruptedException, java.io.IOException;

  /** Where text goes. */
  enum Stream {
    /** Ordinary output. */
    STDOUT,
    /** Errors and warnings; front ends colour it. */
    STDERR;

    /** The protocol's name for it. */
    public String wireName() {
      return this == STDOUT ? "stdout" : "stderr";
    }
  }
}
