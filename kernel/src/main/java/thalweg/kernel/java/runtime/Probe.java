package thalweg.kernel.java.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code of a cell at which a debugger may stop a thread: a call that does nothing, and costs nothing once it is
 * compiled, until it is armed. Takes the values of the variables there.
 *
 * <p>Public because woven classes are in another package.
 */
public final class Probe extends MutableCallSite {
  /** The name of the method that links one. */
  public static final String LINK = "link";

  private static final MethodHandle REACHED = reached();
  private static final Map<ClassLoader, Listener> LISTENERS = new WeakHashMap<>();

  /** What happens where a probe is. */
  public enum Kind {
    /** A line begins. */
    LINE,
    /** An exception leaves the method; it is the first value. */
    THROWN,
    /** A catch begins; its exception is the first value. */
    CAUGHT;

    /** The name of the call. */
    public String call() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A debugger. */
  public interface Listener {
    /** The code comes to a probe for the first time. */
    void linked(Probe probe);

    /** A thread comes to a probe that is armed, and goes on when this returns. */
    void reached(Probe probe, @Nullable Object[] values);
  }

  private final Kind kind;
  private final Class<?> owner;
  private final String method;
  private final int line;
  private final List<LocalVariable> locals;
  private final MethodHandle idle;
  private final @Nullable MethodHandle alarm;

  private Probe(
      Lookup caller, String name, MethodType type, String method, int line, String locals) {
    super(type);
    this.kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
    this.owner = caller.lookupClass();
    this.method = method;
    this.line = line;
    this.locals = LocalVariable.read(locals);
    this.idle = MethodHandles.empty(type);
    setTarget(idle);
    Listener listener = listener(owner.getClassLoader());
    this.alarm = listener == null ? null : alarm(listener, type);
    if (listener != null) listener.linked(this);
  }

  /** Links the call of a probe. */
  public static Probe link(
      Lookup caller, String name, MethodType type, String method, int line, String locals) {
    return new Probe(caller, name, type, method, line, locals);
  }

  /** From now on this one hears of the probes in classes of a loader; null for nobody. */
  public static void listen(ClassLoader cells, @Nullable Listener listener) {
    synchronized (LISTENERS) {
      if (listener == null) LISTENERS.remove(cells);
      else LISTENERS.put(cells, listener);
    }
  }

  private static @Nullable Listener listener(@Nullable ClassLoader cells) {
    synchronized (LISTENERS) {
      return LISTENERS.get(cells);
    }
  }

  private MethodHandle alarm(Listener listener, MethodType type) {
    return MethodHandles.insertArguments(REACHED.bindTo(listener), 0, this)
        .asCollector(Object[].class, type.parameterCount())
        .asType(type);
  }

  /** Tells the listener of each thread that comes by, or no longer; whether that changes anything. */
  public boolean arm(boolean on) {
    MethodHandle target = on && alarm != null ? alarm : idle;
    if (getTarget() == target) return false;
    setTarget(target);
    return true;
  }

  /** Makes other threads see at once which of some probes are armed. */
  public static void publish(List<Probe> probes) {
    if (!probes.isEmpty()) MutableCallSite.syncAll(probes.toArray(new MutableCallSite[0]));
  }

  /** What happens here. */
  public Kind kind() {
    return kind;
  }

  /** The class it is in. */
  public Class<?> owner() {
    return owner;
  }

  /** Name and descriptor of the method it is in. */
  public String method() {
    return method;
  }

  /** The line of the compiled code. */
  public int line() {
    return line;
  }

  /** The variables whose values it takes, after the exception if there is one. */
  public List<LocalVariable> locals() {
    return locals;
  }

  private static MethodHandle reached() {
    MethodType type = MethodType.methodType(void.class, Probe.class, Object[].class);
    try {
      return MethodHandles.lookup().findVirtual(Listener.class, "reached", type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a method of the kernel itself", e);
    }
  }
}
