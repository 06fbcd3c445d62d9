package thalweg.kernel.java.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Maven magics do: coordinates or a POM to jars. */
public final class Maven {
  private static final String WRAP =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>notebook</groupId>
        <artifactId>notebook</artifactId>
        <version>1</version>
        %s
      </project>
      """;

  private final List<String> repositories = new ArrayList<>();
  private @Nullable Artifacts artifacts;

  /** Also looks into this repository from now on. */
  public void addRepository(String url) {
    if (!url.matches("(https?|file):.+"))
      throw new IllegalArgumentException(
          "the URL of a repository must be http, https or file but was " + url);
    if (!repositories.contains(url)) repositories.add(url);
  }

  /** The jars for some coordinates. */
  public List<Path> resolve(List<String> coordinates) throws IOException, Artifacts.Unresolved {
    for (String c : coordinates) {
      if (!c.matches("[^:\\s]+(:[^:\\s]+){2,4}"))
        throw new IllegalArgumentException(
            "an artifact must be group:artifact:version, such as org.apache.commons:commons-csv:1.10.0, but was "
                + c);
    }
    return artifacts().resolve(coordinates, repositories);
  }

  /** The jars for a POM: a whole one, or only its dependencies. */
  public List<Path> resolvePom(String xml) throws IOException, Artifacts.Unresolved {
    Path pom = Files.createTempFile("notebook", ".pom");
    try {
      Files.writeString(pom, xml.contains("<project") ? xml : WRAP.formatted(wrapped(xml)));
      return artifacts().resolvePom(pom, repositories);
    } finally {
      Files.deleteIfExists(pom);
    }
  }

  private static String wrapped(String xml) {
    return xml.contains("<dependencies") ? xml : "<dependencies>" + xml + "</dependencies>";
  }

  private Artifacts artifacts() throws IOException {
    if (artifacts == null) artifacts = MavenLoader.load();
    return artifacts;
  }
}
