package thalweg.kernel.java.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process whose output a cell shows: has ended when that is shown, but does not wait for what it left running. */
final class ShownProcess extends Process {
  private static final int PATIENCE = 1; // seconds

  private final Process process;
  private final boolean out;
  private final boolean err;
  private final CompletableFuture<Void> output;

  ShownProcess(Process process, boolean out, boolean err, CompletableFuture<Void> output) {
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
