package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Makes jars of classes and other files, as a build would. */
final class Jars {
  private final Path folder;

  Jars(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles and packs.
   *
   * @param name of the jar's file
   * @param files pairs of a path and a text; Java's sources become classes
   */
  Path make(String name, String... files) {
    try {
      Path root = Files.createTempDirectory(folder, "jar");
      List<String> sources = new ArrayList<>();
      for (int i = 0; i < files.length; i += 2) {
        Path file = root.resolve(files[i]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, files[i + 1]);
        if (files[i].endsWith(".java")) sources.add(file.toString());
      }
      if (!sources.isEmpty()) compile(sources);
      return pack(root, folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<String> sources) throws IOException {
    String[] arguments = sources.toArray(String[]::new);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, OutputStream.nullOutputStream(), null, arguments);
    assertThat(status).isZero();
    for (String source : sources) Files.delete(Path.of(source));
  }

  private static Path pack(Path root, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}
