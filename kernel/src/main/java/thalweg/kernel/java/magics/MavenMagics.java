package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts;
import thalweg.kernel.java.maven.Maven;
import thalweg.kernel.java.session.Session;

/** Libraries from Maven repositories. */
final class MavenMagics {
  private final Session session;
  private final Maven maven = new Maven();

  MavenMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line(
        "maven GROUP:ARTIFACT:VERSION…",
        "add libraries and what they need, from Maven Central",
        (k, w) -> add(maven.resolve(w), w));
    book.line("mavenRepo URL…", "also look into this repository", (k, w) -> repositories(w));
    book.line("loadFromPOM FILE", "add what a POM depends on", (k, w) -> file(w));
    book.cell(
        "loadFromPOM",
        "add what the POM, or the <dependency> elements, in the cell name",
        (k, w, body) -> add(maven.resolvePom(body), List.of()));
  }

  private @Nullable Object file(List<String> words) throws IOException, Artifacts.Unresolved {
    for (String word : words) add(maven.resolvePom(Files.readString(Path.of(word))), List.of());
    return null;
  }

  private @Nullable Object repositories(List<String> urls) {
    urls.forEach(url -> maven.addRepository(url));
    return null;
  }

  private @Nullable Object add(List<Path> jars, List<String> coordinates) throws IOException {
    for (Path jar : jars)
      session.addToClasspath(
          jar.toString(), coordinates.stream().anyMatch(c -> isArtifact(jar, c.split(":", -1))));
    return null;
  }

  /** Whether the jar is the artifact of {@code group:artifact:…:version} itself. */
  private static boolean isArtifact(Path jar, String[] coordinates) {
    String version = coordinates[coordinates.length - 1];
    return jar.getFileName().toString().startsWith(coordinates[1] + "-" + version);
  }
}
