package thalweg.kernel.java.debugging.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.compiling.SourceMap;
import thalweg.kernel.java.debugging.weaving.ProbeWeaver;
import thalweg.kernel.java.debugging.weaving.WovenClass;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.java.runtime.CellValue;
import thalweg.kernel.java.runtime.Probe;

/** The stacks of threads, as far as they are code of cells. */
record CellStack(SourceMap places, ProbeWeaver woven) {

  /** The frames of the current thread, innermost first, without what the kernel generated. */
  List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    boolean inValue = false; // the next is the code of a cell that has been counted
    for (StackTraceElement e : Thread.currentThread().getStackTrace()) {
      if (e.getClassName().equals(CellValue.class.getName())) inValue = !frames.isEmpty();
      boolean isRun = e.getMethodName().equals(CellNames.RUN);
      if (isRun && inValue) break;
      places
          .find(e)
          .ifPresent(
              place ->
                  frames.add(new Frame(e.getClassName(), e.getMethodName(), place, isTopLevel(e))));
      if (isRun && CellNames.isOfCell(e.getClassName())) break; // a magic of the cell called it
    }
    return frames;
  }

  /** Whether a probe is in the code of a cell itself, outside of all that it declares. */
  boolean isTopLevel(Probe probe) {
    WovenClass type = woven.find(probe.owner().getName());
    return type != null && type.isTopLevel(probe.method());
  }

  /** Whether a thread is running code of cells. */
  static boolean isIn(Thread thread) {
    return Stream.of(thread.getStackTrace()).anyMatch(e -> CellNames.isOfCell(e.getClassName()));
  }

  private boolean isTopLevel(StackTraceElement e) {
    WovenClass type = woven.find(e.getClassName());
    return e.getMethodName().equals(CellNames.RUN)
        || (type != null && type.isValue(e.getMethodName()));
  }

  /** How many calls of cells' code the current thread is in. */
  int depth() {
    return StackWalker.getInstance().walk(frames -> (int) frames.filter(this::counts).count());
  }

  private boolean counts(StackWalker.StackFrame frame) {
    if (!CellNames.isOfCell(frame.getClassName())) return false;
    WovenClass type = woven.find(frame.getClassName());
    // The call for the value of a cell is no call that a student wrote.
    return type == null || !type.isValue(frame.getMethodName());
  }

  /** Whether code of a cell that the current thread is in, beside the innermost, catches an exception. */
  boolean catches(Throwable thrown) {
    Set<StackWalker.Option> options = Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    return StackWalker.getInstance(options)
        .walk(
            frames ->
                frames
                    .filter(f -> CellNames.isOfCell(f.getClassName()))
                    .skip(1)
                    .anyMatch(f -> catches(woven.find(f.getClassName()), f, thrown)));
  }

  private static boolean catches(
      @Nullable WovenClass type, StackWalker.StackFrame frame, Throwable thrown) {
    String method = frame.getMethodName() + frame.getDescriptor();
    return type != null && type.catches(method, frame.getByteCodeIndex(), thrown);
  }

  /** The methods in a stack, by class and name: where a step that does not go into calls may end. */
  static Set<String> methods(List<Frame> frames) {
    return frames.stream()
        .map(f -> f.className() + "." + f.method())
        .collect(Collectors.toUnmodifiableSet());
  }
}
