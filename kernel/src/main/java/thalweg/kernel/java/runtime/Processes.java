package thalweg.kernel.java.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Processes that inherit the output of the JVM, as {@link ProcessBuilder#inheritIO} asks for: in a notebook that is the
 * output of the cell.
 */
public final class Processes {
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
      return new Shown(
          process,
          showsOut ? copier(process.getInputStream(), System.out) : null,
          showsErr ? copier(process.getErrorStream(), System.err) : null);
    } finally {
      builder.redirectOutput(out).redirectError(err);
    }
  }

  private static Thread copier(InputStream from, PrintStream to) {
    Thread copier =
        new Thread(
            () -> {
              try (from) {
                from.transferTo(to);
                to.flush();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "output of a process");
    copier.setDaemon(true);
    copier.start();
    return copier;
  }

  /** Has ended when all its output is shown. */
  private static final class Shown extends Process {
    private final Process process;
    private final @Nullable Thread out;
    private final @Nullable Thread err;

    Shown(Process process, @Nullable Thread out, @Nullable Thread err) {
      this.process = process;
      this.out = out;
      this.err = err;
    }

    @Override
    public int waitFor() throws InterruptedException {
      int status = process.waitFor();
      if (out != null) out.join();
      if (err != null) err.join();
      return status;
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
      boolean ended = process.waitFor(timeout, unit);
      if (ended) waitFor();
      return ended;
    }

    @Override
    public CompletableFuture<Process> onExit() {
      return process.onExit().thenApplyAsync(p -> this);
    }

    @Override
    public InputStream getInputStream() {
      return out == null ? process.getInputStream() : InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return err == null ? process.getErrorStream() : InputStream.nullInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
      return process.getOutputStream();
    }

    @Override
    public int exitValue() {
      return process.exitValue();
    }

    @Override
    public void destroy() {
      process.destroy();
    }

    @Override
    public Process destroyForcibly() {
      process.destroyForcibly();
      return this;
    }

    @Override
    public boolean supportsNormalTermination() {
      return process.supportsNormalTermination();
    }

    @Override
    public ProcessHandle toHandle() {
      return process.toHandle();
    }

    @Override
    public String toString() {
      return process.toString();
    }
  }
}
