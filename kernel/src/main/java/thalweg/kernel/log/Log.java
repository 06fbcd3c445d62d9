package thalweg.kernel.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Lines about the kernel itself, appended to the file named by the environment variable {@code THALWEG_KERNEL_LOG}.
 *
 * <p>Without it they are dropped: what a kernel writes to its own stderr lands in the middle of other people's output.
 */
public final class Log {
  private static final String FILE = System.getenv().getOrDefault("THALWEG_KERNEL_LOG", "");

  private Log() {}

  /** Notes something that happened. */
  public static synchronized void note(String line) {
    if (FILE.isEmpty()) return;
    try {
      String text =
          Instant.now()
              + " ["
              + ProcessHandle.current().pid()
              + "] "
              + line
              + System.lineSeparator();
      Files.writeString(Path.of(FILE), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      // Nobody to tell: a log that cannot be written must not stop a kernel.
    }
  }

  /** Logs an error of the kernel with its stack trace. */
  public static void error(String doing, Throwable e) {
    if (FILE.isEmpty()) return;
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    note(doing + ": " + trace);
  }
}
