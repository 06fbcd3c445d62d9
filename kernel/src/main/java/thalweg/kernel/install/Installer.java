package thalweg.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The commands {@code install}, {@code uninstall} and {@code --list}. */
public final class Installer {
  private static final List<String> LOGOS =
      List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

  private Installer() {}

  /**
   * Copies the kernel and writes its kernel.json. A copy is completed beside the old one and then takes its place, so a
   * failure halfway leaves what was there.
   *
   * @param kernels the folder that holds kernels
   * @return the kernel's folder
   * @throws IOException if something cannot be read or written
   */
  public static Path install(Path kernels) throws IOException {
    Path here = ownFolder();
    Files.createDirectories(kernels);
    Path folder = kernels.resolve(KernelSpec.NAME);
    Path fresh = Files.createTempDirectory(kernels, "." + KernelSpec.NAME + "-");
    try {
      Files.copy(here.resolve(KernelSpec.JAR), fresh.resolve(KernelSpec.JAR));
      copyLibraries(here.resolve("lib"), Files.createDirectory(fresh.resolve("lib")));
      for (String logo : LOGOS) copyResource(logo, fresh.resolve(logo));
      Files.writeString(fresh.resolve("kernel.json"), KernelSpec.json(folder));
      fresh.toFile().setReadable(true, false);
      fresh.toFile().setExecutable(true, false);
      replace(folder, fresh);
    } finally {
      delete(fresh);
    }
    Archive.make(folder);
    return folder;
  }

  /** Removes the kernel; false if there was none. */
  public static boolean uninstall(Path kernels) throws IOException {
    Path folder = kernels.resolve(KernelSpec.NAME);
    if (!Files.isDirectory(folder)) return false;
    delete(folder);
    return true;
  }

  private static void replace(Path folder, Path fresh) throws IOException {
    if (!Files.exists(folder)) {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = Files.createTempDirectory(folder.getParent(), "." + KernelSpec.NAME + "-old-");
    Files.move(folder, old.resolve(KernelSpec.NAME), StandardCopyOption.ATOMIC_MOVE);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
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
        throw new IOException("this jar lacks " + name + "; build it anew with mvn package");
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

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
