package thalweg.grading;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs the judging of an answer, and with it the learner's code, so that a verdict comes out whatever happens. */
final class Attempt {
  /** How long an answer may take, some hundred times what the worked solutions do. */
  static final long PATIENCE_MILLIS = 30_000;

  private Attempt() {}

  /** The finding, or what went wrong on the way to it. */
  static Finding at(Callable<Finding> judging, long patienceMillis) {
    FutureTask<Finding> task = new FutureTask<>(judging);
    Thread thread = new Thread(task, "exercise");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return thrown(e.getCause());
    } catch (TimeoutException e) {
      task.cancel(true);
      long seconds = patienceMillis / 1000;
      return Finding.wrong(
          "your code has not finished after "
              + (seconds == 1 ? "1 second" : seconds + " seconds")
              + ". Does every loop end? It may still be running: restart the kernel if the notebook gets slow");
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Finding.open("stopped before the check was done");
    }
  }

  private static Finding thrown(@Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return Finding.wrong(
          "your code threw a StackOverflowError: does a method call itself without end?");
    }
    return Finding.wrong("your code threw " + cause);
  }
}
