package thalweg.kernel.jshell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** The documentation comments of libraries whose {@code -sources.jar} stands beside their jar. */
final class SourceDocs {
  // "double thalweg.Objective.value(double[] w)", "Vectors", "new Sgd(double learningRate)"
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "([\\w.]*?)([A-Z]\\w*)(?:<[^(]*>)?(?:\\.(\\w+))?(?:\\((.*)\\))?(?: throws .*)?$");

  private final Classes classes;

  SourceDocs(Classes classes) {
    this.classes = classes;
  }

  /** The comment on what has this signature. */
  Optional<String> find(String signature) {
    Matcher m = SIGNATURE.matcher(signature);
    if (!m.find()) return Optional.empty();
    Optional<Class<?>> type =
        classes.named(m.group(1) + m.group(2)).or(() -> classes.named(m.group(2)));
    String parameters = m.group(4);
    String member = m.group(3) != null ? m.group(3) : parameters != null ? "<init>" : "";
    int count =
        parameters == null
            ? -1
            : parameters.isBlank() ? 0 : parameters.replaceAll("<[^>]*>", "").split(",").length;
    return type.flatMap(
        t -> source(t).flatMap(text -> Comments.find(text, t.getSimpleName(), member, count)));
  }

  private static Optional<String> source(Class<?> type) {
    CodeSource code = type.getProtectionDomain().getCodeSource();
    if (code == null || !code.getLocation().getPath().endsWith(".jar")) return Optional.empty();
    String entry = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    try {
      Path jar = Path.of(code.getLocation().toURI());
      Path sources =
          jar.resolveSibling(jar.getFileName().toString().replace(".jar", "-sources.jar"));
      return Files.exists(sources) ? read(sources, entry) : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Path sources, String name) throws IOException {
    try (JarFile jar = new JarFile(sources.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) return Optional.empty();
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
