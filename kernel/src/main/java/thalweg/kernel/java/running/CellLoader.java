package thalweg.kernel.java.running;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the classes of all cells. Its parent is the kernel's own loader, so cells and extensions share their objects;
 * {@code assert} is on.
 */
public final class CellLoader extends URLClassLoader {
  private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();

  /** Loads classes that can use those of a parent. */
  public CellLoader(ClassLoader parent) {
    super("cells", new URL[0], parent);
    setDefaultAssertionStatus(true);
  }

  void add(String name, byte[] bytecode) {
    bytecodes.put(name, bytecode);
  }

  void addPath(Path path) {
    try {
      addURL(path.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no class path entry: " + path, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytecode = bytecodes.remove(name);
    if (bytecode == null) return super.findClass(name);
    byte[] woven = Weaver.weave(bytecode);
    return defineClass(name, woven, 0, woven.length);
  }
}
