package thalweg.kernel.java.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts.Downloads;

/** What the Maven magics do: coordinates or a POM to jars. */
public final class Maven {
  private static final Pattern COORDINATES = Pattern.compile("[^:\\s<>&@]+(?::[^:\\s<>&@]+){2,4}");
  private static final Pattern BOM = Pattern.compile("[^:\\s<>&@]+(?::[^:\\s<>&@]+){2}@pom");
  private static final Pattern UNVERSIONED = Pattern.compile("[^:\\s<>&@]+:[^:\\s<>&@]+");
  private static final Set<String> SCOPES =
      new TreeSet<>(Set.of("compile", "import", "provided", "runtime", "system", "test"));

  private final Map<String, String> repositories = new LinkedHashMap<>(); // names to URLs
  private final Map<List<String>, List<Path>> resolved = new ConcurrentHashMap<>();
  private @Nullable Artifacts artifacts;

  /** Also looks into this repository from now on. */
  public synchronized void addRepository(String name, String url) {
    if (!url.matches("(https?|file):.+"))
      throw new IllegalArgumentException(
          "the URL of a repository must be http, https or file but was " + url);
    repositories.put(name, url);
  }

  /** The repositories that were added: names to URLs. */
  public synchronized Map<String, String> repositories() {
    return new LinkedHashMap<>(repositories);
  }

  /**
   * The jars for some coordinates.
   *
   * @param more repositories to look into just now
   */
  public List<Path> resolve(List<String> coordinates, Collection<String> more, Downloads downloads)
      throws IOException, Artifacts.Unresolved {
    boolean boms = coordinates.stream().anyMatch(c -> BOM.matcher(c).matches());
    for (String c : coordinates) check(c, boms);
    Map<String, String> named = repositories();
    List<String> places = new ArrayList<>(named.values());
    more.forEach(place -> places.add(named.getOrDefault(place, place)));
    List<String> key = new ArrayList<>(coordinates);
    key.addAll(places);
    List<Path> known = resolved.get(key);
    if (known != null) return known;
    List<Path> jars =
        boms
            ? resolve(PomText.of(coordinates), Set.of(), downloads)
            : artifacts().resolve(coordinates, places, downloads);
    resolved.put(key, jars);
    return jars;
  }

  private static void check(String coordinates, boolean boms) {
    if (COORDINATES.matcher(coordinates).matches()) return;
    if (boms && (BOM.matcher(coordinates).matches() || UNVERSIONED.matcher(coordinates).matches()))
      return;
    throw new IllegalArgumentException(
        "an artifact must be group:artifact:version, such as org.apache.commons:commons-csv:1.10.0, but was "
            + coordinates);
  }

  /**
   * The jars for a POM: a whole one, or parts of one.
   *
   * @param scopes of the dependencies that count; if empty, all that are needed at run time
   */
  public List<Path> resolvePom(String xml, List<String> scopes, Downloads downloads)
      throws IOException, Artifacts.Unresolved {
    return resolve(PomText.of(xml), checked(scopes), downloads);
  }

  private List<Path> resolve(String xml, Set<String> scopes, Downloads downloads)
      throws IOException, Artifacts.Unresolved {
    Path pom = Files.createTempFile("notebook", ".pom");
    try {
      Files.writeString(pom, xml);
      return resolvePom(pom, scopes, downloads);
    } finally {
      Files.deleteIfExists(pom);
    }
  }

  /** The jars for the POM in a file. */
  public List<Path> resolvePom(Path file, List<String> scopes, Downloads downloads)
      throws IOException, Artifacts.Unresolved {
    return resolvePom(file, checked(scopes), downloads);
  }

  private List<Path> resolvePom(Path file, Set<String> scopes, Downloads downloads)
      throws IOException, Artifacts.Unresolved {
    return artifacts().resolvePom(file, scopes, List.copyOf(repositories().values()), downloads);
  }

  private static Set<String> checked(List<String> scopes) {
    for (String scope : scopes)
      if (!SCOPES.contains(scope))
        throw new IllegalArgumentException(
            "a scope must be one of " + String.join(", ", SCOPES) + " but was " + scope);
    return Set.copyOf(scopes);
  }

  private synchronized Artifacts artifacts() throws IOException {
    if (artifacts == null) artifacts = MavenLoader.load();
    return artifacts;
  }
}
