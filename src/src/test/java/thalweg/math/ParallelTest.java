package thalweg.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Work in parts that an interrupt may end. */
class ParallelTest {

  @Test
  void everyPartIsDoneOnceAndReported() {
    AtomicIntegerArray times = new AtomicIntegerArray(100);
    List<Integer> reports = new ArrayList<>();
    boolean[] done =
        Parallel.untilInterrupted(
            100,
            times::incrementAndGet,
            (count, of) -> {
              assertThat(of).isEqualTo(100);
              reports.add(count);
            });
    for (int i = 0; i < 100; i++) {
      assertThat(done[i]).isTrue();
      assertThat(times.get(i)).isEqualTo(1);
    }
    assertThat(reports).hasSize(100).isSorted().last().isEqualTo(100);
    assertThat(Parallel.untilInterrupted(0, i -> {}, PartListener.none())).isEmpty();
  }

  @Test
  void aPartThatAnInterruptComesUponIsNotDone() {
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(1);
    boolean[] done =
        Parallel.untilInterrupted(
            1000,
            i -> {
              if (i == 5) {
                caller.interrupt();
                interrupted.countDown();
              } else if (i > 5 && Thread.currentThread() != caller) {
                await(interrupted);
              }
            },
            PartListener.none());
    assertThat(Thread.interrupted()).isTrue();
    for (int i = 5; i < 1000; i++) {
      assertThat(done[i]).isFalse();
    }
    Thread.currentThread().interrupt();
    boolean[] none = Parallel.untilInterrupted(3, i -> {}, PartListener.none());
    assertThat(none).containsOnly(false);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** While the caller waits for the others, its interrupt does not show. */
  @Test
  void anInterruptEndsTheOthersThoughTheCallerWaitsForThem() {
    Thread caller = Thread.currentThread();
    CountDownLatch other = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    Parallel.untilInterrupted(
        1000,
        i -> {
          begun.incrementAndGet();
          if (Thread.currentThread() == caller) {
            await(other);
            caller.interrupt();
          } else {
            other.countDown();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (caller.getState() != Thread.State.WAITING && System.nanoTime() < end) {
              Thread.onSpinWait();
            }
          }
        },
        PartListener.none());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(begun.get()).isLessThanOrEqualTo(Parallel.threads());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatAPartThrowsReachesTheCaller() {
    assertThatThrownBy(
            () ->
                Parallel.untilInterrupted(
                    3,
                    i -> {
                      throw new IllegalStateException("part " + i);
                    },
                    PartListener.none()))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("part ");
  }
}
