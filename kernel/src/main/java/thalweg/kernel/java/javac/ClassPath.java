package thalweg.kernel.java.javac;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thalweg.kernel.java.javac.Library.Origin;

/**
 * Where the classes of cells come from besides Java: the libraries that come with the kernel and those that cells add. The
 * kernel's own jars lie on the class path of the same JVM, and cells see none of them.
 */
public final class ClassPath {
  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";

  private final Locations libraries = new Locations();
  private final Set<Library> replaced = ConcurrentHashMap.newKeySet();
  private final Set<Library> used =
      ConcurrentHashMap.newKeySet(); // by cells, of those they may replace
  private final JarIndex jars = new JarIndex();
  private volatile boolean processors;

  /** The class path of this JVM. */
  public static ClassPath ofThisJvm() {
    ClassPath classPath = new ClassPath();
    for (Library library : PresentLibraries.ofThisJvm()) {
      classPath.libraries.add(library);
      if (library.isJar() && library.origin() != Origin.KERNEL) classPath.jars.addUnread(library);
    }
    return classPath;
  }

  /**
   * Adds a jar or folder.
   *
   * @param asked whether a cell names it, or it is just what another needs: then a newer version that is there will do
   * @return what a cell must know: that it is left out, or another hides part of it; empty if it is simply there
   * @throws IOException if a file is no jar
   */
  public Addition add(Path path, boolean asked) throws IOException {
    Library library = Library.added(path.toRealPath());
    if (libraries.holds(library.path())) return Addition.nothingNew();
    if (!library.isJar()) return accept(library, "");
    Set<String> files = JarIndex.classes(library);
    Set<Library> others = new LinkedHashSet<>();
    jars.held(files).forEach(entry -> others.add(entry.library));
    Set<Library> overtaken = new HashSet<>();
    for (Library other : others) {
      if (!library.isVersionOf(other)) continue;
      if (library.version().equals(other.version())) return offer(other);
      if (!asked && other.isAtLeast(library)) return Addition.nothingNew();
      if (other.origin() != Origin.SUPPORT || used.contains(other))
        return Addition.leftOut(library, other);
      overtaken.add(other);
    }
    replaced.addAll(overtaken);
    jars.remove(entry -> overtaken.contains(entry.library));
    jars.remove(e -> e.library.origin() == Origin.SUPPORT && files.contains(e.file));
    List<JarClass> kept = jars.held(files);
    jars.add(library, kept.stream().map(entry -> entry.file).collect(Collectors.toSet()));
    return accept(
        library,
        kept.stream()
            .map(
                entry ->
                    library + ": the classes that " + entry.library + " has too come from there.")
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  /** What is there and was asked for is suggested from now on. */
  private Addition offer(Library library) {
    if (library.origin() == Origin.SUPPORT) {
      jars.remove(entry -> entry.library.equals(library));
      jars.add(Library.added(library.path()), Set.of());
    }
    return Addition.nothingNew();
  }

  private Addition accept(Library library, String note) {
    processors |= library.has(PROCESSORS);
    libraries.add(library);
    return new Addition(true, note);
  }

  /** The jars and folders whose classes cells can use. */
  public List<String> entries() {
    return visible().map(library -> library.path().toString()).toList();
  }

  /** The folders among them. */
  Collection<File> folders() {
    return visible().filter(l -> !l.isJar()).map(l -> l.path().toFile()).toList();
  }

  private Stream<Library> visible() {
    return libraries.all().filter(this::isVisible);
  }

  private boolean isVisible(Library library) {
    return library.origin() != Origin.KERNEL && !replaced.contains(library);
  }

  /** Whether there are annotation processors among them. */
  boolean hasProcessors() {
    return processors;
  }

  JarIndex jars() {
    return jars;
  }

  /**
   * Whether cells use what this JVM has at a location, and not what they added themselves.
   *
   * @param added whether they added something of that name
   */
  public boolean isShared(URL location, BooleanSupplier added) {
    Library library = libraries.at(location.toString());
    if (library == null) return true;
    if (!isVisible(library)) return false;
    if (library.origin() != Origin.SUPPORT) return true;
    return !added.getAsBoolean() && (used.contains(library) || used.add(library));
  }

  /** Whether cells see a resource of this JVM. */
  public boolean isVisible(URL resource) {
    if (!resource.getProtocol().equals("jar")) return true;
    Library library = libraries.at(resource.getPath().split("!/", 2)[0]);
    return library == null || isVisible(library);
  }
}
