package thalweg.kernel.interpreter;

import java.util.Optional;

/**
 * A language behind a kernel.
 *
 * <p>All methods but {@link #interrupt} are called from one thread, one at a time. Offsets are in UTF-16 units.
 */
public interface Interpreter extends AutoCloseable {

  /** What the language is called; answers at once, also while the interpreter still warms up. */
  Language language();

  /** Prepares for the first cell; called once, before anything else. */
  void start();

  /** Runs a cell to its end; whatever it prints or shows goes to the front end. Never throws what a cell throws. */
  Outcome execute(Cell cell, Frontend frontend);

  /** What could stand at the cursor. */
  Completion complete(String code, int cursor);

  /** What is known about the name at the cursor; empty if nothing. */
  Optional<Bundle> inspect(String code, int cursor, int detail);

  /** Whether the code can be run as it is. */
  Completeness isComplete(String code);

  /** Stops the running cell soon; its variables stay. Called from any thread; nothing happens if no cell runs. */
  void interrupt();

  @Override
  void close();
}
