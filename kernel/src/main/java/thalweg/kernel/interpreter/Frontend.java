package thalweg.kernel.interpreter;

import java.util.List;

/** The front end as the cell that runs sees it. Safe for many threads, also after the cell has ended. */
public interface Frontend {

  /** Prints text; many small pieces are sent as few large ones, in order. */
  void print(Stream stream, String text);

  /** Shows a value, or updates it in place if it carries the {@code display_id} of an earlier one. */
  void display(Bundle bundle, boolean update);

  /** Tells an object of the front end something; nothing where it has none. */
  default void tell(Comm comm) {}

  /**
   * Does some work about a thing once no request has come for a moment, in the thread that answers them and in place of earlier work
   * about the same thing; at once where there is no such thread.
   */
  default void atRest(Object about, Runnable work) {
    work.run();
  }

  /** The id of the notebook's cell that runs; empty if the front end does not say. */
  default String cell() {
    return "";
  }

  /** The ids of cells that have been deleted since the last one ran. */
  default List<String> deletedCells() {
    return List.of();
  }

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
