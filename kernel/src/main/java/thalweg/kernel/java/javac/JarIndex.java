package thalweg.kernel.java.javac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The classes in the jars of the class path, by package.
 *
 * <p>javac's own index asks for the attributes of every file of every jar, which took a third of a kernel's start.
 */
final class JarIndex {
  private final Map<String, List<JarClass>> packages = new ConcurrentHashMap<>();
  private final Map<Library, JarFile> unread = new LinkedHashMap<>();

  /** Adds a jar that is read once a package of it is asked for: a kernel starts with 20,000 classes that few cells need. */
  synchronized void addUnread(Library library) {
    JarFile jar = library.open();
    if (namesFolders(jar)) unread.put(library, jar);
    else read(library, jar, Set.of());
  }

  /** Whether its folders are entries, too, so that it can tell whether it has a package. */
  private static boolean namesFolders(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(JarIndex::isClass)
        .findFirst()
        .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
        .filter(folder -> folder.isEmpty() || jar.getEntry(folder) != null)
        .isPresent();
  }

  /** Adds a jar, but for some of its classes. */
  synchronized void add(Library library, Set<String> without) {
    read(library, library.open(), without);
  }

  private void read(Predicate<JarFile> wanted) {
    for (Library library : List.copyOf(unread.keySet()))
      if (wanted.test(unread.get(library))) read(library, unread.remove(library), Set.of());
  }

  private void read(Library library, JarFile jar, Set<String> without) {
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      String file = entries.nextElement().getName();
      if (isClass(file) && !without.contains(file))
        packages
            .computeIfAbsent(packageOf(file), p -> new ArrayList<>())
            .add(new JarClass(library, jar, file));
    }
  }

  /** The files of the classes in a jar. */
  static Set<String> classes(Library library) throws IOException {
    try (JarFile jar = new JarFile(library.path().toFile(), false)) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(JarIndex::isClass)
          .collect(Collectors.toSet());
    } catch (ZipException e) {
      throw new IOException(library.path() + " is neither a jar nor a folder of classes", e);
    }
  }

  private static boolean isClass(String file) {
    return file.endsWith(".class")
        && !file.startsWith("META-INF/")
        && !file.endsWith("-info.class");
  }

  private static String packageOf(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash).replace('/', '.');
  }

  /** Those of these classes that are here already. */
  synchronized List<JarClass> held(Set<String> files) {
    return files.stream()
        .map(JarIndex::packageOf)
        .distinct()
        .flatMap(home -> list(home).stream())
        .filter(entry -> files.contains(entry.file))
        .toList();
  }

  /** Removes classes. */
  synchronized void remove(Predicate<JarClass> unwanted) {
    read(jar -> true);
    packages.values().forEach(entries -> entries.removeIf(unwanted));
    packages.values().removeIf(List::isEmpty);
  }

  /** The packages that have classes a student may want to use, not just what such classes need. */
  synchronized Set<String> packages() {
    read(jar -> true);
    return packages.keySet().stream()
        .filter(home -> list(home).stream().anyMatch(JarClass::isOffered))
        .collect(Collectors.toSet());
  }

  /** The classes of a package. */
  synchronized List<JarClass> list(String name) {
    String folder = name.replace('.', '/') + "/";
    read(jar -> jar.getEntry(folder) != null);
    return List.copyOf(packages.getOrDefault(name, List.of()));
  }
}
