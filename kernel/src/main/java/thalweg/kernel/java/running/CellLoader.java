package thalweg.kernel.java.running;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Driver;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.ClassPath;
import thalweg.kernel.java.javac.KernelClasses;
import thalweg.kernel.java.runtime.CellNames;
import thalweg.kernel.log.Log;

/**
 * Holds the classes of all cells and of what they add. Classes that come with the kernel are those of the kernel's own
 * loader, so cells and extensions share their objects; {@code assert} is on.
 */
public final class CellLoader extends URLClassLoader {
  private static final String DRIVERS = "META-INF/services/java.sql.Driver";

  private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();
  private final ClassPath classPath;

  /** Loads what this class path lets cells see. */
  public CellLoader(ClassPath classPath) {
    super("cells", new URL[0], CellLoader.class.getClassLoader());
    this.classPath = classPath;
    setDefaultAssertionStatus(true);
    CommonPoolThreads.use(this);
  }

  void add(String name, byte[] bytecode) {
    bytecodes.put(name, bytecode);
  }

  /** From now on classes are looked for there, too. */
  public void addPath(Path path) {
    try {
      addURL(path.toUri().toURL());
      if (findResource(DRIVERS) != null) loadDrivers();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no class path entry: " + path, e);
    }
  }

  /** DriverManager looks for drivers once, at its first use, which may have been before. */
  private void loadDrivers() {
    try {
      ServiceLoader.load(Driver.class, this).forEach(driver -> {}); // they register themselves
    } catch (ServiceConfigurationError | LinkageError e) {
      Log.error("driver", e); // whoever connects by it is told
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> type = findLoadedClass(name);
      if (type == null && !CellNames.isOfCell(name)) type = shared(name);
      if (type == null) type = findClass(name);
      if (resolve) resolveClass(type);
      return type;
    }
  }

  /** The class that the kernel has of that name; null if cells do not use it. */
  private @Nullable Class<?> shared(String name) {
    if (KernelClasses.isHidden(name)) return null;
    try {
      Class<?> type = getParent().loadClass(name);
      if (type.getClassLoader() != getParent()) return type; // Java's own
      CodeSource source = type.getProtectionDomain().getCodeSource();
      String file = name.replace('.', '/') + ".class";
      return source == null || classPath.isShared(source.getLocation(), () -> isAdded(file))
          ? type
          : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private boolean isAdded(String file) {
    return findResource(file) != null;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytecode = bytecodes.remove(name);
    if (bytecode == null) return super.findClass(name);
    byte[] woven = Weaver.weave(bytecode);
    return defineClass(name, woven, 0, woven.length);
  }

  @Override
  public @Nullable URL getResource(String name) {
    try {
      Enumeration<URL> all = getResources(name);
      return all.hasMoreElements() ? all.nextElement() : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Those that cells added, and those the kernel has but for its own. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = Collections.list(findResources(name));
    Collections.list(getParent().getResources(name)).stream()
        .filter(classPath::isVisible)
        .forEach(all::add);
    return Collections.enumeration(all);
  }
}
