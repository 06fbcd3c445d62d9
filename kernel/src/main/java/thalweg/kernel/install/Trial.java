package thalweg.kernel.install;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs the cells of a first notebook in a JVM of its own, started as a kernel is. */
public final class Trial {
  /** What that JVM says when the cells have run: that it ends without an error proves nothing, {@code -version} does. */
  public static final String PASSED = "thalweg: rehearsed";

  private static final int PATIENCE = 120; // seconds

  private Trial() {}

  /**
   * Tries.
   *
   * @param who the trial as the subject of a sentence
   * @param java the command with its options
   * @param jar of the kernel
   * @param folder for what it leaves, such as the report of a crash
   * @throws IOException if the cells did not run; says why
   */
  static void run(String who, List<String> java, Path jar, Path folder) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--rehearse"));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process trial =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!trial.waitFor(PATIENCE, TimeUnit.SECONDS))
        throw new IOException(who + " took over " + PATIENCE + " s");
      List<String> lines = Files.readString(said, Charset.defaultCharset()).lines().toList();
      if (trial.exitValue() == 0 && lines.contains(PASSED)) return;
      String why =
          lines.stream()
              .filter(line -> !line.startsWith("NOTE: ")) // on options of the environment
              .limit(2)
              .collect(Collectors.joining(" "));
      throw new IOException(
          who
              + " ended with status "
              + trial.exitValue()
              + (why.isBlank() ? "" : " and said: " + why));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      trial.descendants().forEach(ProcessHandle::destroyForcibly); // JDK 25 writes in another JVM
      trial.destroyForcibly();
    }
  }
}
