package thalweg.kernel.java.javac;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The classes in the jars of the class path, by package.
 *
 * <p>javac's own index asks for the attributes of every file of every jar, which took a third of a kernel's start.
 */
final class JarIndex {
  private final Map<String, List<JavaFileObject>> packages = new ConcurrentHashMap<>();

  /** Adds a jar; false if the file is not one. */
  synchronized boolean add(String path) {
    try {
      JarFile jar = new JarFile(path, false);
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        String name = entries.nextElement().getName();
        if (!name.endsWith(".class") || name.startsWith("META-INF/")) continue;
        int slash = name.lastIndexOf('/');
        String home = slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
        packages.computeIfAbsent(home, p -> new ArrayList<>()).add(new Entry(jar, name));
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The packages that have classes. */
  Set<String> packages() {
    return packages.keySet();
  }

  /** The classes of a package. */
  synchronized List<JavaFileObject> list(String name) {
    return packages.getOrDefault(name, List.of());
  }

  /** A class in a jar. */
  static final class Entry extends SimpleJavaFileObject {
    private static final URI JAR = URI.create("jar:///");

    private final JarFile jar;
    private final String entry;

    Entry(JarFile jar, String entry) {
      super(JAR, Kind.CLASS);
      this.jar = jar;
      this.entry = entry;
    }

    String binaryName() {
      return entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    }

    @Override
    public String getName() {
      return jar.getName() + "(" + entry + ")";
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.CLASS
          && (entry.endsWith("/" + simpleName + ".class") || entry.equals(simpleName + ".class"));
    }

    @Override
    public InputStream openInputStream() throws IOException {
      InputStream in = jar.getInputStream(jar.getEntry(entry));
      if (in == null) throw new IOException(getName() + " is gone");
      return in;
    }
  }
}
