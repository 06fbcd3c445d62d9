package thalweg.kernel.java.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads Maven's jars from {@code lib/maven} beside the kernel, and the kernel's classes that use them: a start without
 * {@code %maven} does not pay for them, and no library that a cell adds can clash with them.
 */
final class MavenLoader extends URLClassLoader {
  private static final String OURS = "thalweg.kernel.java.maven.resolver.";
  private static final String RESOLVER = OURS + "RepositoryArtifacts";

  private MavenLoader(List<URL> jars) {
    super("maven", jars.toArray(URL[]::new), MavenLoader.class.getClassLoader());
  }

  static Artifacts load() throws IOException {
    Path folder = folder();
    ClassLoader loader =
        Files.isDirectory(folder)
            ? new MavenLoader(jars(folder))
            : MavenLoader.class.getClassLoader(); // a build that has Maven on its class path
    try {
      return (Artifacts) loader.loadClass(RESOLVER).getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IOException(
          "the kernel's folder lib/maven is incomplete: install the kernel again", e);
    }
  }

  private static Path folder() throws IOException {
    try {
      URL here = MavenLoader.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(here.toURI()).resolveSibling("lib").resolve("maven");
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<URL> jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.sorted().toList()) jars.add(jar.toUri().toURL());
    }
    return jars;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
