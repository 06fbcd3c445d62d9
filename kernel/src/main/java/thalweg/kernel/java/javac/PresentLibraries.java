package thalweg.kernel.java.javac;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What this JVM was started with, and what the manifests of its jars add to that. */
final class PresentLibraries {
  private final Map<Path, Library> found = new LinkedHashMap<>();

  private PresentLibraries() {}

  static Collection<Library> ofThisJvm() {
    PresentLibraries present = new PresentLibraries();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1))
      if (!entry.isEmpty()) present.add(Path.of(entry));
    return present.found.values();
  }

  private void add(Path path) {
    try {
      Path real = path.toRealPath();
      if (found.containsKey(real)) return;
      Library library = Library.present(real);
      String more = library.manifestClassPath().orElse("");
      found.put(real, library);
      for (String entry : more.split(" ", -1))
        if (!entry.isEmpty()) add(Path.of(path.toUri().resolve(entry)));
    } catch (IOException e) {
      // nothing there, or no jar: the JVM passes over it too
    }
  }
}
