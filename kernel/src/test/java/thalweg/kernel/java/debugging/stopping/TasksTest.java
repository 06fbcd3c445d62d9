package thalweg.kernel.java.debugging.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TasksTest {
  private final Tasks tasks = new Tasks();

  /** Whether a stopped thread that was interrupted, and then does a task, goes on as an interrupted one. */
  private boolean isInterruptedAfter(Runnable work) throws InterruptedException {
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread stopped =
        new Thread(
            () -> {
              tasks.await();
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    stopped.start();
    stopped.interrupt();
    tasks.add(
        new Tasks.Task() {
          @Override
          public void run() {
            work.run();
          }

          @Override
          public void cancel() {
            work.run();
          }
        });
    tasks.end();
    stopped.join();
    return interrupted.get();
  }

  @Test
  void anInterruptReachesTheCodeThatGoesOn() throws Exception {
    assertThat(isInterruptedAfter(() -> {})).isTrue();
  }

  /** Else the thread would pass its next breakpoint, as one that is to end does. */
  @Test
  void anInterruptThatWasMeantForATaskDoesNot() throws Exception {
    assertThat(isInterruptedAfter(tasks::forgetInterrupt)).isFalse();
  }
}
