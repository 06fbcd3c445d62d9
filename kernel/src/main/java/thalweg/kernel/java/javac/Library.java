package thalweg.kernel.java.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar or a folder of classes.
 *
 * @param path absolute
 * @param artifact its file name without the version
 * @param version from its file name, or empty
 * @param origin how it came onto the class path
 */
record Library(Path path, String artifact, String version, Origin origin) {
  private static final Pattern NAME = Pattern.compile("(.+?)-(\\d.*)\\.jar");
  private static final Set<String> KERNEL =
      Set.of("asm", "jeromq", "jnacl", "slf4j-api", "slf4j-nop");
  private static final Pattern SHIPPED =
      Pattern.compile("(thalweg|ejml|tablesaw|xchart|jjava)(-.*)?");

  /** How a library came onto the class path, which decides what cells see of it. */
  enum Origin {
    /** Needed by the kernel alone: cells do not see it. */
    KERNEL,
    /** What cells are meant to use; another version cannot take its place, for the kernel uses it too. */
    SHIPPED,
    /** Needed by what is shipped: cells see it, until they add a version of their own. */
    SUPPORT,
    /** Added by a cell. */
    ADDED
  }

  /** A library that a cell adds. */
  static Library added(Path path) {
    return of(path, Origin.ADDED);
  }

  /** A library of this JVM's class path. */
  static Library present(Path path) {
    Library library = of(path, Origin.SUPPORT);
    String artifact = library.artifact;
    if (KERNEL.contains(artifact)) return of(path, Origin.KERNEL);
    boolean shipped = Files.isDirectory(path) || SHIPPED.matcher(artifact).matches();
    return shipped ? of(path, Origin.SHIPPED) : library;
  }

  private static Library of(Path path, Origin origin) {
    String file = String.valueOf(path.getFileName());
    Matcher name = NAME.matcher(file);
    return name.matches()
        ? new Library(path, name.group(1), name.group(2), origin)
        : new Library(path, file.replaceFirst("\\.jar$", ""), "", origin);
  }

  boolean isJar() {
    return Files.isRegularFile(path);
  }

  /** Opens the jar, for as long as the kernel lives: javac reads classes from it whenever it needs them. */
  JarFile open() {
    try {
      return new JarFile(path.toFile(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it holds a file. */
  boolean has(String file) {
    if (!isJar()) return Files.exists(path.resolve(file));
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      return jar.getEntry(file) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is another version of an artifact, or the same. */
  boolean isVersionOf(Library other) {
    return artifact.equals(other.artifact);
  }

  /** Whether it can stand in for another version, being the same or newer. */
  boolean isAtLeast(Library other) {
    if (version.equals(other.version)) return true;
    return !version.isEmpty()
        && !other.version.isEmpty()
        && Version.parse(version).compareTo(Version.parse(other.version)) >= 0;
  }

  /** What a jar's manifest adds to the class path. */
  Optional<String> manifestClassPath() throws IOException {
    if (!isJar()) return Optional.empty();
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      Manifest manifest = jar.getManifest();
      return Optional.ofNullable(manifest)
          .map(m -> m.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
    }
  }

  @Override
  public String toString() {
    return String.valueOf(path.getFileName());
  }
}
