package thalweg.kernel.java.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
      return new Shown(process, showsOut, showsErr, output);
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

  /** Has ended when its output is shown, but does not wait for what it left running. */
  private static final class Shown extends Process {
    private static final int PATIENCE = 1; // seconds

    private final Process process;
    private final boolean out;
    private final boolean err;
    private final CompletableFuture<Void> output;

    Shown(Process process, boolean out, boolean err, CompletableFuture<Void> output) {
      this.process = process;
      this.out = out;
      this.err = err;
      this.output = output;
    }

    @Override
    public int waitFor() throws InterruptedException {
      int status = process.waitFor();
      try {
        output.get(PATIENCE, TimeUnit.SECONDS);
      } catch (TimeoutException | ExecutionException e) {
        // The rest of the output is still to come, or was lost with the process.
      }
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
      return process
          .onExit()
          .thenCompose(p -> output.copy().completeOnTimeout(null, PATIENCE, TimeUnit.SECONDS))
          .handle((nothing, lost) -> this);
    }

    @Override
    public InputStream getInputStream() {
      return out ? InputStream.nullInputStream() : process.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return err ? InputStream.nullInputStream() : process.getErrorStream();
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
