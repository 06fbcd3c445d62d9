package thalweg.kernel.java.debugging.weaving;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.log.Log;

/**
 * Weaves probes into the classes of cells while a debugger is attached: into those that are there already, and into each that
 * comes. Before and afterwards they are what the compiler made of them.
 */
public final class ProbeWeaver implements ClassFileTransformer {
  private final ClassLoader cells;
  private final Map<String, WovenClass> woven = new ConcurrentHashMap<>();

  /** For the classes of a loader. */
  public ProbeWeaver(ClassLoader cells) {
    this.cells = cells;
  }

  /**
   * Gets ready; later there is nothing that can fail.
   *
   * @throws IllegalStateException if this Java does not let classes be changed; says why
   */
  public void prepare() {
    Agent.instrumentation();
  }

  /** Begins. */
  public void begin() {
    Agent.instrumentation().addTransformer(this, true);
    weaveAgain();
  }

  /** Ends, and takes the probes out of all classes. */
  public void end() {
    Agent.instrumentation().removeTransformer(this);
    weaveAgain();
    woven.clear();
  }

  private void weaveAgain() {
    Instrumentation jvm = Agent.instrumentation();
    Class<?>[] classes =
        Stream.of(jvm.getInitiatedClasses(cells))
            .filter(c -> c.getClassLoader() == cells && CellNames.isOfCell(c.getName()))
            .filter(c -> !c.isHidden() && jvm.isModifiableClass(c))
            .toArray(Class<?>[]::new);
    try {
      if (classes.length > 0) jvm.retransformClasses(classes);
    } catch (UnmodifiableClassException | LinkageError e) {
      Log.error("debugger", e);
    }
  }

  /** The classes that have probes. */
  public Collection<WovenClass> classes() {
    return woven.values();
  }

  /** What is known of a class; null if it has no probes. */
  public @Nullable WovenClass find(String name) {
    return woven.get(name);
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> before,
      @Nullable ProtectionDomain domain,
      byte[] file) {
    if (loader != cells || className == null) return null;
    String name = className.replace('/', '.');
    if (!CellNames.isOfCell(name)) return null;
    try {
      ClassWeaver.Result result = ClassWeaver.weave(name, file);
      woven.put(name, result.type());
      return result.file();
    } catch (RuntimeException | Error e) { // such as a method that would be too long
      Log.error("debugger: " + name + " has no probes", e);
      return null;
    }
  }
}
