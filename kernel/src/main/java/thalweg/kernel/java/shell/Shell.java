package thalweg.kernel.java.shell;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Runs programs: what they print is shown while they run, the stop button ends them and all they started. */
public final class Shell {
  private static final long GRACE = 200_000_000; // ns to end in order
  private static final long MOMENT = 5_000_000;

  private final Workplace workplace;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  /** Runs programs in a workplace. */
  public Shell(Workplace workplace) {
    this.workplace = workplace;
  }

  /** The program that reads lines of the shell: bash, where there is one. */
  public String program() {
    String path = workplace.variables().getOrDefault("PATH", "");
    boolean hasBash =
        Stream.of(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> new File(folder, "bash").canExecute());
    return hasBash ? "bash" : "sh";
  }

  /**
   * Runs a program to its end.
   *
   * @param input what it can read; then its input ends
   * @param output where its output goes; what it says of errors is shown
   * @return its exit status
   * @throws IOException if it cannot be started
   * @throws InterruptedException if it was stopped
   */
  public int run(List<String> command, String input, OutputStream output)
      throws IOException, InterruptedException {
    Process process = start(command);
    running.add(process);
    try {
      OutputStream in = process.getOutputStream();
      Pump.start(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), in, in);
      Pump out = Pump.start(process.getInputStream(), output, process.getInputStream());
      Pump err = Pump.start(process.getErrorStream(), System.err, process.getErrorStream());
      int status = process.waitFor();
      out.drain();
      err.drain();
      return status;
    } finally {
      end(process);
      running.remove(process);
    }
  }

  private Process start(List<String> command) throws IOException {
    File folder = workplace.folder().toFile();
    if (!folder.isDirectory()) throw new IOException("the folder " + folder + " is gone");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder);
    builder.environment().clear();
    builder.environment().putAll(workplace.variables());
    try {
      return builder.start();
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      boolean absent = why.contains("No such file or directory");
      throw new IOException(absent ? "there is no program " + command.get(0) : why, e);
    }
  }

  /** Ends what still runs. */
  public void close() {
    running.forEach(Shell::end);
  }

  private static void end(Process process) {
    if (!process.isAlive()) return;
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    boolean interrupted = false;
    long start = System.nanoTime();
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - start < GRACE) {
      LockSupport.parkNanos(MOMENT);
      interrupted |= Thread.interrupted();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    if (interrupted) Thread.currentThread().interrupt();
  }
}
