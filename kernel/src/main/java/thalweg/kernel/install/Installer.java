package thalweg.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands {@code install}, {@code uninstall} and {@code --list}. */
public final class Installer {
  private static final List<String> LOGOS =
      List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

  private Installer() {}

  /**
   * What an install left.
   *
   * @param folder the kernel's folder
   * @param problem why it has no archive of classes, if it has none; it works without, and starts slower
   */
  public record Installed(Path folder, Optional<String> problem) {}

  /**
   * Copies the kernel and writes its kernel.json. A copy is completed beside the old one and then takes its place, so a
   * failure halfway leaves what was there; kernel.json names the archive of classes only once that is made and tried, so
   * from the first moment on the kernel in place works.
   *
   * @param kernels the folder that holds kernels
   * @return what was installed
   * @throws IOException if something cannot be read or written, or Java does not start with the kernel's options
   */
  static Installed install(KernelSpec kernel, Path kernels) throws IOException {
    Path here = ownFolder();
    Path libraries = here.resolve("lib");
    if (!Files.isDirectory(libraries))
      throw new IOException(
          libraries
              + " is missing; install from the folder that mvn package makes, kernel/target/dist");
    Path folder = own(kernel, kernels);
    Files.createDirectories(kernels);
    Path staging = Files.createTempDirectory(kernels, "." + kernel.name() + "-");
    try {
      if (!kernel.options().isEmpty())
        Trial.run(
            "Java with " + String.join(" ", kernel.options()),
            kernel.java(),
            here.resolve(KernelSpec.JAR),
            staging);
      Path fresh = Files.createDirectory(staging.resolve(kernel.name()));
      Files.copy(here.resolve(KernelSpec.JAR), fresh.resolve(KernelSpec.JAR));
      copyLibraries(libraries, Files.createDirectory(fresh.resolve("lib")));
      for (String logo : LOGOS) copyResource(logo, fresh.resolve(logo));
      copyResource(KernelSpec.COMPILERS, fresh.resolve(KernelSpec.COMPILERS));
      Files.writeString(fresh.resolve(KernelSpec.FILE), kernel.json(folder, List.of()));
      replace(folder, fresh, staging.resolve("old"));
    } finally {
      delete(staging);
    }
    try {
      Archive.make(kernel, folder);
      kernel.write(folder, List.of(Archive.use(folder)));
      return new Installed(folder, Optional.empty());
    } catch (IOException e) {
      return new Installed(folder, Optional.of(Problem.of(e)));
    }
  }

  /** The folder of a kernel, unless it is another program's. */
  private static Path own(KernelSpec kernel, Path kernels) throws IOException {
    Path folder = kernel.in(kernels);
    if (Files.exists(folder.resolve(KernelSpec.FILE)) && !KernelSpec.isIn(folder))
      throw new IOException(folder + " holds the kernel of another program; choose another --name");
    return folder;
  }

  /** Removes the kernel; false if there was none. */
  static boolean uninstall(KernelSpec kernel, Path kernels) throws IOException {
    Path folder = own(kernel, kernels);
    if (!Files.isDirectory(folder)) return false;
    delete(folder);
    return true;
  }

  private static void replace(Path folder, Path fresh, Path old) throws IOException {
    if (!Files.exists(folder)) {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
  }

  private static void copyLibraries(Path from, Path to) throws IOException {
    try (Stream<Path> jars = Files.list(from)) {
      for (Path jar : jars.toList()) {
        Path copy = to.resolve(jar.getFileName().toString());
        if (Files.isDirectory(jar)) copyLibraries(jar, Files.createDirectory(copy));
        else Files.copy(jar, copy);
      }
    }
  }

  private static void copyResource(String name, Path to) throws IOException {
    try (InputStream in = Installer.class.getResourceAsStream(name)) {
      if (in == null)
        throw new IOException("this jar lacks " + name + "; build it again with mvn package");
      Files.copy(in, to);
    }
  }

  /** The folder of the jar that runs: beside it lies lib. */
  private static Path ownFolder() throws IOException {
    try {
      Path jar =
          Path.of(Installer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (jar.endsWith(KernelSpec.JAR)) return jar.resolveSibling("");
      throw new IOException("install runs from " + KernelSpec.JAR + ", not from " + jar);
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where this jar lies", e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
