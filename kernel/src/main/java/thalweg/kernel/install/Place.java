package thalweg.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Where kernels lie: {@code share/jupyter/kernels} of a prefix, or the person's own data folder. */
final class Place {
  private Place() {}

  static Path ofPrefix(Path prefix) {
    return prefix.toAbsolutePath().normalize().resolve(Path.of("share", "jupyter", "kernels"));
  }

  /** Wherever this user's Jupyter looks, as far as it can be known without asking it. */
  static List<Path> all() {
    Set<Path> places = new LinkedHashSet<>();
    String path = System.getenv("JUPYTER_PATH");
    if (path != null)
      for (String data : path.split(File.pathSeparator, -1))
        if (!data.isEmpty()) places.add(Path.of(data, "kernels").toAbsolutePath().normalize());
    places.add(ofUser());
    try {
      places.add(ofPython());
    } catch (IOException e) {
      // No Python, so no environment of one.
    }
    for (String prefix : List.of("/usr/local", "/usr")) places.add(ofPrefix(Path.of(prefix)));
    return List.copyOf(places);
  }

  /** The folders of this program's kernels in all those places. */
  static List<Path> installed() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path kernels : all()) {
      if (!Files.isDirectory(kernels)) continue;
      try (Stream<Path> folders = Files.list(kernels)) {
        folders.filter(KernelSpec::isIn).sorted().forEach(found::add);
      }
    }
    return found;
  }

  /** Jupyter's data folder of this user, by Jupyter's own rules. */
  static Path ofUser() {
    String own = System.getenv("JUPYTER_DATA_DIR");
    if (own != null && !own.isEmpty()) return Path.of(own, "kernels");
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) return Path.of(home, "Library", "Jupyter", "kernels");
    if (system.contains("win")) return Path.of(System.getenv("APPDATA"), "jupyter", "kernels");
    String data = System.getenv("XDG_DATA_HOME");
    return (data == null || data.isEmpty() ? Path.of(home, ".local", "share") : Path.of(data))
        .resolve(Path.of("jupyter", "kernels"));
  }

  /** The prefix of the Python on the path: of the active virtual environment, if one is. */
  static Path ofPython() throws IOException {
    String environment = System.getenv("VIRTUAL_ENV");
    if (environment != null && !environment.isEmpty()) return ofPrefix(Path.of(environment));
    Process python;
    try {
      python =
          new ProcessBuilder("python3", "-c", "import sys; print(sys.prefix)")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      throw new IOException(
          "there is no python3 to ask for its prefix; name it with --prefix DIR", e);
    }
    String prefix =
        new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (python.waitFor() != 0)
        throw new IOException("python3 did not tell its prefix; name it with --prefix DIR");
    } catch (InterruptedException e) {
      throw new IOException("interrupted while asking python3 for its prefix", e);
    }
    return ofPrefix(Path.of(prefix));
  }
}
