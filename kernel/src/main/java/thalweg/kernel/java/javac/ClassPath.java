package thalweg.kernel.java.javac;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** This JVM's class path with what the manifests of its jars add to it: javac is to see what the cells can load. */
public final class ClassPath {
  private ClassPath() {}

  /** Absolute paths of jars and folders, in order. */
  public static Set<String> ofThisJvm() {
    Set<String> paths = new LinkedHashSet<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.isEmpty()) add(Path.of(entry).toAbsolutePath(), paths);
    }
    return paths;
  }

  private static void add(Path path, Set<String> paths) {
    if (!Files.exists(path) || !paths.add(path.toString()) || !Files.isRegularFile(path)) return;
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      Manifest manifest = jar.getManifest();
      String more =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      if (more == null) return;
      for (String entry : more.split(" ", -1)) {
        if (!entry.isEmpty()) add(Path.of(path.toUri().resolve(entry)), paths);
      }
    } catch (IOException e) {
      paths.remove(path.toString()); // javac would stumble over a file that is no jar
    }
  }
}
