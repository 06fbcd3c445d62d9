package thalweg.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The JVM's archive of loaded classes, which takes about half off a kernel's start: made by a rehearsal at install, an
 * ahead-of-time cache on JDK 25 and newer, a dynamic class-data archive before.
 *
 * <p>An archive that is missing, or of another Java or another jar, is ignored by the JVM without a word.
 */
final class Archive {
  private static final int PATIENCE = 120; // seconds for the rehearsal
  private static final boolean AOT = Runtime.version().feature() >= 25;

  private Archive() {}

  /** The option with which a kernel uses the archive in its folder. */
  static String use(Path folder) {
    return (AOT ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file(folder);
  }

  /** Makes the archive of an installed kernel; false if that did not work, and the kernel just starts slower. */
  static boolean make(Path folder) throws IOException {
    List<String> command = new ArrayList<>(KernelSpec.java());
    command.add((AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file(folder));
    command.addAll(List.of("-jar", folder.resolve(KernelSpec.JAR).toString(), "--rehearse"));
    Process rehearsal =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!rehearsal.waitFor(PATIENCE, TimeUnit.SECONDS)) rehearsal.destroyForcibly();
    } catch (InterruptedException e) {
      rehearsal.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return Files.exists(file(folder));
  }

  private static Path file(Path folder) {
    return folder.resolve(AOT ? "thalweg.aot" : "thalweg.jsa");
  }
}
