package thalweg.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Does runs on several threads and keeps each as soon as it is finished. Each value depends on its key alone and records are handed out in the order of the
 * keys, so the number of threads changes nothing but the time.
 */
final class Workers {
  /** How long an interrupt waits for runs that are about to end. */
  private static final int PATIENCE = 2; // s

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** The end of one run: where its record belongs; no record if it was interrupted. */
  private record End(int index, @Nullable RunRecord run) {}

  private final Experiment experiment;

  /** What runs have spent so far, and what there is to spend. */
  private double spent;

  private final double total;

  Workers(Experiment experiment, double spent, double total) {
    this.experiment = experiment;
    this.spent = spent;
    this.total = total;
  }

  /**
   * The records of all keys, or of those finished before an interrupt, which stays set.
   *
   * @param notes what went wrong without ending a run. Modified.
   */
  List<RunRecord> run(List<RunKey> keys, List<String> notes) {
    RunRecord[] records = new RunRecord[keys.size()];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < records.length; i++) {
      RunRecord known = experiment.store().find(keys.get(i));
      if (known == null || known.failed()) {
        missing.add(i);
      } else {
        records[i] = known;
        tell(known);
      }
    }
    if (!missing.isEmpty() && !Thread.currentThread().isInterrupted()) {
      runMissing(keys, missing, records, notes);
    }
    return Arrays.stream(records).filter(Objects::nonNull).toList();
  }

  private void runMissing(
      List<RunKey> keys, List<Integer> missing, RunRecord[] records, List<String> notes) {
    ExecutorService pool = pool(Math.min(experiment.threads(), missing.size()));
    var ends = new ExecutorCompletionService<End>(pool);
    try {
      for (int i : missing) {
        ends.submit(() -> new End(i, once(keys.get(i))));
      }
      for (int k = 0; k < missing.size(); k++) {
        End end = ends.take().get();
        if (end.run == null) { // the measurement was interrupted, so whoever waits for it is, too
          throw new InterruptedException();
        }
        records[end.index] = end.run;
        keep(end.run, notes);
        tell(end.run);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e);
    } finally {
      end(pool);
    }
  }

  private void tell(RunRecord run) {
    spent += run.key().budget();
    experiment.listener().run(run, spent / total);
  }

  private void keep(RunRecord run, List<String> notes) {
    try {
      experiment.store().add(run);
    } catch (IllegalStateException e) {
      if (!notes.contains(e.getMessage())) {
        notes.add(String.valueOf(e.getMessage()));
      }
    }
  }

  /** One run; null if an interrupt came meanwhile, for then its training may have ended halfway. */
  private @Nullable RunRecord once(RunKey key) {
    return once(key, experiment.measurement());
  }

  /** The same by another measurement. */
  static @Nullable RunRecord once(RunKey key, BudgetedMeasurement measurement) {
    long began = System.nanoTime();
    double value = Double.NaN;
    String failure = "";
    try {
      value = measurement.measure(key.setting(), key.seed(), key.budget());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // whatever it is, the other runs go on
      failure = sentence(e);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return Thread.currentThread().isInterrupted()
        ? null
        : new RunRecord(key, value, failure, seconds);
  }

  /** The message, after the kind of exception unless it is one whose message says all. */
  private static String sentence(Throwable e) {
    String kind = e.getClass().getSimpleName();
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return kind;
    }
    boolean plain = e instanceof IllegalArgumentException || e instanceof IllegalStateException;
    return plain ? message : kind + ": " + message;
  }

  /** Threads that see the classes the caller sees and do not keep a program from ending. */
  private static ExecutorService pool(int threads) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "experiment " + COUNT.incrementAndGet());
          thread.setDaemon(true);
          thread.setContextClassLoader(loader);
          return thread;
        });
  }

  /** Stops what still runs. What does not react to an interrupt is left behind: its thread is a daemon and its record is dropped. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      pool.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
