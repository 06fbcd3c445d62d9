package thalweg.kernel.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A Maven repository in a folder, with a local one beside it; no other answers, for the network's way is closed. */
final class MavenFolder implements AutoCloseable {
  private static final String[] PROPERTIES = {
    "maven.repo.local", "https.proxyHost", "https.proxyPort"
  };

  private final Path folder;

  MavenFolder(Path folder) {
    this.folder = folder;
    System.setProperty("maven.repo.local", folder.resolve("local").toString());
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", "9");
  }

  String url() {
    return folder.resolve("remote").toUri().toString();
  }

  /** The element that asks for an artifact. */
  static String dependency(String name, String more) {
    return "<dependency><groupId>org.example</groupId><artifactId>%s</artifactId>%s</dependency>"
        .formatted(name, more);
  }

  /** Publishes {@code org.example:name:1}, a jar that holds {@code name.txt}. */
  Path publish(String name, String elements) {
    try {
      Path pom = publishPom(name, elements);
      Path jar = pom.resolveSibling(name + "-1.jar");
      try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
        out.putNextEntry(new JarEntry(name + ".txt"));
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes the POM alone. */
  Path publishPom(String name, String elements) throws IOException {
    Path home = Files.createDirectories(folder.resolve("remote/org/example/" + name + "/1"));
    return Files.writeString(
        home.resolve(name + "-1.pom"),
        ("<project><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>%s</artifactId>"
                + "<version>1</version>%s</project>")
            .formatted(name, elements));
  }

  @Override
  public void close() {
    for (String property : PROPERTIES) System.clearProperty(property);
  }
}
