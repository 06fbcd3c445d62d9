package thalweg.kernel.interpreter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a cell ended. */
public sealed interface Outcome {

  /**
   * It ran to its end.
   *
   * @param result the value of its last expression; null if it ends in a declaration or a statement
   */
  record Done(@Nullable Bundle result) implements Outcome {}

  /**
   * It failed, did not compile, or was interrupted.
   *
   * @param name the class of the error
   * @param value its message
   * @param traceback lines to show, ANSI colours allowed
   */
  record Failed(String name, String value, List<String> traceback) implements Outcome {}
}
