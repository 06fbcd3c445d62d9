package thalweg.kernel.java.debugging.stopping;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.debugging.weaving.Agent;
import thalweg.kernel.java.debugging.weaving.Layout;
import thalweg.kernel.java.debugging.weaving.Outline.Variable;
import thalweg.kernel.java.debugging.weaving.WovenClass;
import thalweg.kernel.java.runtime.LocalVariable;
import thalweg.kernel.log.Log;

/**
 * The frames of the current thread with what their variables hold. Java's stack walker knows that, but says it only inside of its own
 * package, which the debugger may open.
 */
final class LiveFrames {
  private static final Set<Option> OPTIONS = Set.of(Option.RETAIN_CLASS_REFERENCE);
  private static final int INTERPRETED = 1;
  private static final @Nullable LiveFrames LIVE = find();

  private final StackWalker walker;
  private final Method slots;
  private final Method number;
  private final Class<?> primitive;
  private final Field mode;

  private LiveFrames() throws ReflectiveOperationException {
    Agent.open("java.lang");
    Class<?> live = Class.forName("java.lang.LiveStackFrame");
    Method maker = live.getMethod("getStackWalker", Set.class);
    maker.setAccessible(true);
    walker = (StackWalker) maker.invoke(null, OPTIONS);
    slots = live.getMethod("getLocals");
    slots.setAccessible(true);
    mode = Class.forName("java.lang.LiveStackFrameInfo").getDeclaredField("mode");
    mode.setAccessible(true);
    primitive = Class.forName("java.lang.LiveStackFrame$PrimitiveSlot");
    number = primitive.getMethod("longValue");
    number.setAccessible(true);
  }

  private static @Nullable LiveFrames find() {
    try {
      return new LiveFrames();
    } catch (ReflectiveOperationException | RuntimeException e) { // of another Java
      Log.error("debugger: only the innermost call shows its variables", e);
      return null;
    }
  }

  /** Walks the current thread. */
  static StackWalker walker() {
    return LIVE == null ? StackWalker.getInstance(OPTIONS) : LIVE.walker;
  }

  /** A frame, as far as it is known: its line, and what it sees. */
  record Live(int line, Visible visible) {}

  /** What is known of a frame. */
  static Live live(StackFrame frame, @Nullable WovenClass type) {
    try {
      if (LIVE != null && type != null) return LIVE.read(frame, type);
    } catch (ReflectiveOperationException | RuntimeException e) {
      Log.error("debugger", e);
    }
    return new Live(frame.getLineNumber(), Visible.nothing(frame.getDeclaringClass()));
  }

  private Live read(StackFrame frame, WovenClass type) throws ReflectiveOperationException {
    Object[] all = (Object[]) slots.invoke(frame);
    String method = frame.getMethodName() + frame.getDescriptor();
    Layout layout = type.layout(method, all.length);
    Visible nothing = Visible.nothing(frame.getDeclaringClass());
    if (layout == null) return new Live(frame.getLineNumber(), nothing);
    int offset = frame.getByteCodeIndex();
    return new Live(layout.line(offset), read(frame, all, layout.kept(offset)));
  }

  private Visible read(StackFrame frame, Object[] all, List<Variable> kept)
      throws ReflectiveOperationException {
    boolean interpreted = mode.getInt(frame) == INTERPRETED;
    List<LocalVariable> variables = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Variable v : kept) {
      LocalVariable local = v.local();
      boolean isPrimitive = local.descriptor().length() == 1;
      Object slot = all[v.slot()];
      // Compiled code may hold an object in pieces, which then looks like none.
      if (!isPrimitive && (primitive.isInstance(slot) || (slot == null && !interpreted))) {
        unknown.add(local.name());
      } else {
        variables.add(local);
        values.add(isPrimitive ? number(local, all, v.slot()) : slot);
      }
    }
    return new Visible(frame.getDeclaringClass(), variables, values, unknown);
  }

  /** A value of a primitive type; one of 64 bits is in the second of its slots. */
  private Object number(LocalVariable variable, Object[] all, int slot)
      throws ReflectiveOperationException {
    return switch (variable.descriptor().charAt(0)) {
      case 'J' -> bits(all[slot + 1]);
      case 'D' -> Double.longBitsToDouble(bits(all[slot + 1]));
      case 'F' -> Float.intBitsToFloat((int) bits(all[slot]));
      case 'Z' -> (bits(all[slot]) & 1) != 0;
      case 'C' -> (char) bits(all[slot]);
      case 'B' -> (byte) bits(all[slot]);
      case 'S' -> (short) bits(all[slot]);
      default -> (int) bits(all[slot]);
    };
  }

  private long bits(Object slot) throws ReflectiveOperationException {
    return (long) number.invoke(slot);
  }
}
