package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.maven.Artifacts.Downloads;
import thalweg.kernel.java.maven.Artifacts.Unresolved;
import thalweg.kernel.java.maven.Maven;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.java.shell.Workplace;

/** The libraries that cells add; the extensions in them are installed when they come. */
final class Libraries {
  private final Session session;
  private final Workplace workplace;
  private final Maven maven = new Maven();
  private final Set<String> fromMaven = Collections.synchronizedSet(new LinkedHashSet<>());

  Libraries(Session session, Workplace workplace) {
    this.session = session;
    this.workplace = workplace;
  }

  /** Adds jars and folders; returns their paths. */
  List<String> addFiles(List<String> patterns) throws IOException {
    List<String> added = new ArrayList<>();
    for (String pattern : patterns) {
      for (String one : PathsHandler.split(pattern)) {
        List<Path> paths = PathsHandler.resolveGlobs(workplace.resolve(one).toString());
        if (paths.stream().noneMatch(Files::exists))
          throw new IllegalArgumentException(
              "no file matches " + one + " in " + workplace.folder());
        for (Path path : paths) {
          session.addToClasspath(path.toString(), true);
          added.add(path.toString());
        }
      }
    }
    installExtensions();
    return added;
  }

  /** Also looks for artifacts there. */
  void addRepository(String name, String url) {
    maven.addRepository(name, url);
  }

  /** The repositories beside Maven Central: names to URLs. */
  Map<String, String> repositories() {
    return maven.repositories();
  }

  /** The jars that came from repositories. */
  List<String> fromMaven() {
    return List.copyOf(fromMaven);
  }

  /** Adds artifacts and what they need; returns the paths of their jars. */
  List<String> addArtifacts(List<String> coordinates, Collection<String> repositories)
      throws IOException, Unresolved {
    return add(coordinates, downloads -> maven.resolve(coordinates, repositories, downloads));
  }

  /** Adds what the text of a POM depends on. */
  List<String> addPom(String xml, List<String> scopes) throws IOException, Unresolved {
    return add(List.of(), downloads -> maven.resolvePom(xml, scopes, downloads));
  }

  /** Adds what the POM in a file depends on. */
  List<String> addPomFile(String file, List<String> scopes) throws IOException, Unresolved {
    return add(List.of(), downloads -> maven.resolvePom(workplace.file(file), scopes, downloads));
  }

  @FunctionalInterface
  private interface Resolution {
    List<Path> jars(Downloads downloads) throws IOException, Unresolved;
  }

  private List<String> add(List<String> coordinates, Resolution resolution)
      throws IOException, Unresolved {
    DownloadDisplay display = new DownloadDisplay();
    List<Path> jars = List.of();
    try {
      jars = resolution.jars(display);
    } finally {
      display.end(said(jars));
    }
    for (Path jar : jars)
      session.addToClasspath(
          jar.toString(), coordinates.stream().anyMatch(c -> isArtifact(jar, c.split(":", -1))));
    List<String> added = jars.stream().map(Path::toString).toList();
    fromMaven.addAll(added);
    installExtensions();
    return added;
  }

  /** Whether the jar is the artifact of {@code group:artifact:…:version} itself. */
  private static boolean isArtifact(Path jar, String[] coordinates) {
    String version = coordinates[coordinates.length - 1];
    return jar.getFileName().toString().startsWith(coordinates[1] + "-" + version);
  }

  private static String said(List<Path> jars) {
    if (jars.isEmpty()) return "nothing";
    String first = String.valueOf(jars.get(0).getFileName());
    int more = jars.size() - 1;
    return more == 0 ? first : first + " and " + more + (more == 1 ? " other jar" : " other jars");
  }

  private void installExtensions() {
    if (!(BaseKernel.notebookKernel() instanceof ExtensionKernel kernel)) return;
    List<String> problems = new ArrayList<>();
    kernel.installExtensions(session.module().getClassLoader(), problems::add);
    problems.forEach(System.err::println);
  }
}
