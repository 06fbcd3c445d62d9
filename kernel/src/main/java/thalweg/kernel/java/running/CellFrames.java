package thalweg.kernel.java.running;

import java.util.Arrays;
import java.util.stream.Stream;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Guard;

/** What the stack of a thread tells about the cells in it. */
final class CellFrames {
  private CellFrames() {}

  /** Whether the thread is executing cell code now, or that of a library: it may come to a check, or see the interrupt. */
  static boolean isExecuting(Thread thread) {
    if (thread.getState() != Thread.State.RUNNABLE) return false;
    StackTraceElement[] stack = thread.getStackTrace();
    boolean inCell =
        Stream.of(stack)
            .filter(frame -> !frame.getClassName().equals(Guard.class.getName()))
            .limit(1)
            .anyMatch(CellFrames::isOfCell);
    // What waits in native code, such as for a network, does neither.
    boolean waits = stack.length == 0 || stack[0].isNativeMethod();
    return inCell
        || (!waits
            && Stream.of(stack).anyMatch(frame -> CellNames.isOfLibrary(frame.getClassName())));
  }

  /** The stack from the outermost frame of a cell on: the statement that is running, not where it is by now. */
  static StackTraceElement[] outermost(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--)
      if (isOfCell(stack[i])) return Arrays.copyOfRange(stack, i, stack.length);
    return stack;
  }

  /** Whether the thread is somewhere inside a cell. */
  static boolean runsCellCode(Thread thread) {
    return Stream.of(thread.getStackTrace()).anyMatch(CellFrames::isOfCell);
  }

  private static boolean isOfCell(StackTraceElement frame) {
    return CellNames.isOfCell(frame.getClassName());
  }
}
