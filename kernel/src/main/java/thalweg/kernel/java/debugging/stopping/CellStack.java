package thalweg.kernel.java.debugging.stopping;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return LiveFrames.walker().walk(this::frames);
  }

  private List<Frame> frames(Stream<StackFrame> walked) {
    List<Frame> frames = new ArrayList<>();
    boolean inValue = false; // the next is the code of a cell that has been counted
    for (StackFrame f : (Iterable<StackFrame>) walked::iterator) {
      if (f.getClassName().equals(CellValue.class.getName())) inValue = !frames.isEmpty();
      boolean isRun = f.getMethodName().equals(CellNames.RUN);
      if (isRun && inValue) break;
      frame(f).ifPresent(frames::add);
      if (isRun && CellNames.isOfCell(f.getClassName())) break; // a magic of the cell called it
    }
    return frames;
  }

  /** A frame in terms of its cell; empty if it is not in one. */
  private Optional<Frame> frame(StackFrame f) {
    String name = f.getClassName();
    String method = f.getMethodName();
    WovenClass type = woven.find(name);
    LiveFrames.Live live = LiveFrames.live(f, type);
    boolean isTopLevel = method.equals(CellNames.RUN) || (type != null && type.isValue(method));
    return places
        .find(new StackTraceElement(name, method, f.getFileName(), live.line()))
        .map(place -> new Frame(name, method, place, isTopLevel, live.visible()));
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

  /** How many calls of cells' code the current thread is in. */
  int depth() {
    return StackWalker.getInstance().walk(frames -> (int) frames.filter(this::counts).count());
  }

  private boolean counts(StackFrame frame) {
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

  private static boolean catches(@Nullable WovenClass type, StackFrame frame, Throwable thrown) {
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
