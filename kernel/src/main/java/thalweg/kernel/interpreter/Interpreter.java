package thalweg.kernel.interpreter;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A language behind a kernel.
 *
 * <p>A kernel has one shell or more, each with a thread of its own. What a shell asks comes from that thread, one request
 * at a time; shells ask at the same time: one for a completion, say, or for another cell to be run, while the cell of
 * another runs. Offsets are in UTF-16 units.
 */
public interface Interpreter extends AutoCloseable {
  /** The stack of every thread that reads or runs code, in bytes: code nests deeply. Only what is used takes memory. */
  long STACK = 16L << 20;

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

  /** Stops the running cells soon; their variables stay. Called from any thread; nothing happens if no cell runs. */
  void interrupt();

  /**
   * Takes what an object of the front end says, to its end like a cell; what it opens and nobody here knows is closed.
   */
  default void receive(Comm comm, Frontend frontend) {
    if (comm.kind() == Comm.Kind.OPEN) frontend.tell(Comm.close(comm.id()));
  }

  /** The open lines to objects of the front end: their ids and targets. */
  default Map<String, String> comms() {
    return Map.of();
  }

  /** Whether code can be debugged. */
  default boolean hasDebugger() {
    return false;
  }

  /**
   * Answers a request of the Debug Adapter Protocol, in any thread; one at a time, also while cells run.
   *
   * @param request as it came
   */
  default void debug(JsonObject request, DebugFrontend frontend) {
    throw new UnsupportedOperationException("this kernel has no debugger");
  }

  /** A shell has ended: nothing more will be asked from this thread. */
  default void shellEnds() {}

  @Override
  void close();
}
