package thalweg.kernel.java.magics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts.Unresolved;

/** Libraries from Maven repositories, by the magics of IJava and JJava. */
final class MavenMagics {
  private static final Pattern URL = Pattern.compile("\\w+:/.*");
  private static final String FROM = "--from";

  private final Libraries libraries;

  MavenMagics(Libraries libraries) {
    this.libraries = libraries;
  }

  void register(MagicBook book) {
    book.quietLine(
        "maven GROUP:ARTIFACT:VERSION…",
        "add libraries and what they need, from Maven Central or --from URL",
        (k, w) -> add(w));
    book.alias("%maven", "addMavenDependency", "addMavenDependencies");
    book.line("mavenRepo [NAME] URL…", "also look into this repository", (k, w) -> repositories(w));
    book.alias("%mavenRepo", "addMavenRepo");
    book.quietLine(
        "loadFromPOM FILE [SCOPE…]",
        "add what a POM depends on, in all scopes needed at run time or those named",
        (k, w) -> libraries.addPomFile(w.get(0), w.subList(1, w.size())));
    book.cell(
        "loadFromPOM [SCOPE…]",
        "add what the POM in the cell, or its <dependency> and <repository> elements, name",
        (k, w, body) -> added(body, w));
    book.alias("%%loadFromPOM", "addFromPOM");
  }

  private List<String> add(List<String> words) throws IOException, Unresolved {
    List<String> coordinates = new ArrayList<>();
    List<String> repositories = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith(FROM + "=")) repositories.add(word.substring(FROM.length() + 1));
      else if (!word.equals(FROM)) coordinates.add(word);
      else if (++i < words.size()) repositories.add(words.get(i));
      else throw new IllegalArgumentException(FROM + " needs the URL or name of a repository");
    }
    return libraries.addArtifacts(coordinates, repositories);
  }

  /** Names are optional, as in {@code central-snapshots https://…}. */
  private @Nullable Object repositories(List<String> words) {
    String name = "";
    for (String word : words) {
      boolean isName = name.isEmpty() && !URL.matcher(word).matches();
      if (!isName) libraries.addRepository(name.isEmpty() ? word : name, word);
      name = isName ? word : "";
    }
    if (!name.isEmpty()) libraries.addRepository(name, name); // which says what a URL is
    return null;
  }

  private @Nullable Object added(String body, List<String> scopes) throws IOException, Unresolved {
    libraries.addPom(body, scopes);
    return null;
  }
}
