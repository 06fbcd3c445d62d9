package thalweg.kernel.java.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.CompletableFuture;

/**
 * Processes that inherit the output of the JVM, as {@link ProcessBuilder#inheritIO} asks for: in a notebook that is the
 * output of the cell.
 */
public final class Processes {
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  private Processes() {}

  /** Called instead of {@link ProcessBuilder#start}. */
  public static Process start(ProcessBuilder builder) throws IOException {
    Redirect out = builder.redirectOutput();
    Redirect err = builder.redirectError();
    boolean showsOut = out.equals(Redirect.INHERIT);
    boolean showsErr = err.equals(Redirect.INHERIT) && !builder.redirectErrorStream();
    if (!showsOut && !showsErr) return builder.start();
    try {
      if (showsOut) builder.redirectOutput(Redirect.PIPE);
      if (showsErr) builder.redirectError(Redirect.PIPE);
      Process process = builder.start();
      CompletableFuture<Void> output =
          CompletableFuture.allOf(
              showsOut ? copy(process.getInputStream(), System.out) : NOTHING,
              showsErr ? copy(process.getErrorStream(), System.err) : NOTHING);
      return new ShownProcess(process, showsOut, showsErr, output);
    } finally {
      builder.redirectOutput(out).redirectError(err);
    }
  }

  private static CompletableFuture<Void> copy(InputStream from, PrintStream to) {
    return CompletableFuture.runAsync(
        () -> {
          try (from) {
            from.transferTo(to);
            to.flush();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Processes::inThread);
  }

  private static void inThread(Runnable copying) {
    Thread thread = new Thread(copying, "output of a process");
    thread.setDaemon(true);
    thread.start();
  }
}
