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
        (k, w) -> add(maven.resolve(w)));
    book.line("mavenRepo URL…", "also look into this repository", (k, w) -> repositories(w));
    book.line("loadFromPOM FILE", "add what a POM depends on", (k, w) -> file(w));
    book.cell(
        "loadFromPOM",
        "add what the POM, or the <dependency> elements, in the cell name",
        (k, w, body) -> add(maven.resolvePom(body)));
  }

  private @Nullable Object file(List<String> words) throws IOException, Artifacts.Unresolved {
    for (String word : words) add(maven.resolvePom(Files.readString(Path.of(word))));
    return null;
  }

  private @Nullable Object repositories(List<String> urls) {
    urls.forEach(url -> maven.addRepository(url));
    return null;
  }

  private @Nullable Object add(List<Path> jars) throws IOException {
    for (Path jar : jars) session.addToClasspath(jar.toString());
    return null;
  }
}
