package thalweg.kernel.java.running;

import java.util.stream.Stream;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.Guard;

/** What the stack of a thread tells about the cells in it. */
final class CellFrames {
  private CellFrames() {}

  /** Whether the thread is executing cell code now, rather than waiting for a CPU. */
  static boolean isExecuting(Thread thread) {
    if (thread.getState() != Thread.State.RUNNABLE) return false;
    return Stream.of(thread.getStackTrace())
        .filter(frame -> !frame.getClassName().equals(Guard.class.getName()))
        .limit(1)
        .anyMatch(CellFrames::isOfCell);
  }

  /** Whether the thread is somewhere inside a cell. */
  static boolean runsCellCode(Thread thread) {
    return Stream.of(thread.getStackTrace()).anyMatch(CellFrames::isOfCell);
  }

  private static boolean isOfCell(StackTraceElement frame) {
    return CellNames.isOfCell(frame.getClassName());
  }
}
