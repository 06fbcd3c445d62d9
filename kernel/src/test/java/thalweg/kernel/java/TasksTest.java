package thalweg.kernel.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other threads do for a cell belongs to that cell. */
class TasksTest {
  private Notebooks java;

  @BeforeEach
  void start() {
    java = new Notebooks();
    java.run("var pool = Executors.newScheduledThreadPool(1);");
    java.run("pool.submit(() -> System.out.println(\"first\")).get();");
    assertThat(java.screen.out).hasToString("first\n");
  }

  @AfterEach
  void stop() {
    java.run("pool.shutdownNow();");
    java.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool.submit(() -> System.out.println(\"second\")).get();",
        "pool.submit(() -> { System.out.println(\"second\"); return 1; }).get();",
        "pool.submit(() -> System.out.println(\"second\"), 1).get();",
        "pool.invokeAll(List.of(() -> { System.out.println(\"second\"); return 1; }));",
        "pool.invokeAny(List.of(() -> { System.out.println(\"second\"); return 1; }));",
        "pool.schedule(() -> System.out.println(\"second\"), 1, TimeUnit.MILLISECONDS).get();",
        "Executor e = pool; var f = new FutureTask<>(() -> System.out.println(\"second\"), 1); e.execute(f); f.get();",
        "CompletableFuture.runAsync(() -> System.out.println(\"second\"), pool).get();",
        "CompletableFuture.supplyAsync(() -> 1, pool).thenAcceptAsync(x -> System.out.println(\"second\"), pool).get();",
        "CompletableFuture.completedFuture(1).thenApplyAsync(x -> { System.out.println(\"second\"); return 2; }, pool).get();",
        "var f = CompletableFuture.completedFuture(1).thenCombineAsync(CompletableFuture.completedFuture(2), (a, b) -> { System.out.println(\"second\"); return a + b; }, pool); f.get();",
        "CompletableFuture.completedFuture(1).whenCompleteAsync((a, e) -> System.out.println(\"second\"), pool).get();",
        "CompletableFuture.runAsync(() -> System.out.println(\"second\")).get();",
        "new ForkJoinPool(1).submit(() -> System.out.println(\"second\")).get();",
        "var cs = new ExecutorCompletionService<Integer>(pool); cs.submit(() -> { System.out.println(\"second\"); return 1; }); cs.take();",
        "var t = new Thread(() -> System.out.println(\"second\")); t.start(); t.join();",
        "pool.submit(() -> { var t = new Thread(() -> System.out.println(\"second\")); t.start(); t.join(); return 1; }).get();",
        "class Job implements Callable<Integer> { public Integer call() { System.out.println(\"second\"); return 1; } }\npool.submit(new Job()).get();",
      })
  void outputIsShownUnderTheCellThatSubmits(String code) {
    java.run(code);
    assertThat(java.screen.out).hasToString("second\n");
  }

  @Test
  void alsoWhenTheTaskRunsLater() {
    java.run(
        """
        var gate = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        pool.execute(() -> {
          try { gate.await(); } catch (InterruptedException e) { return; }
          System.out.println("late");
          done.countDown();
        });""");
    Screen submitting = java.screen;
    java.run("gate.countDown(); done.await(); System.out.println(\"now\");");
    assertThat(submitting.out).hasToString("late\n");
    assertThat(java.screen.out).hasToString("now\n");
  }

  @Test
  void aTaskThatFailsSaysSoUnderItsCell() {
    java.run(
        """
        var plain = Executors.newFixedThreadPool(1, task -> new Thread(task) {
          @Override public void run() { super.run(); }
        });
        plain.submit(() -> 1).get();""");
    java.run(
        """
        plain.execute(() -> { throw new IllegalStateException("broken"); });
        plain.shutdown();
        plain.awaitTermination(9, TimeUnit.SECONDS);
        for (Thread t : Thread.getAllStackTraces().keySet()) if (t.getClass().isAnonymousClass()) t.join();""");
    assertThat(java.screen.err.toString()).contains("IllegalStateException", ": broken");
  }

  @Test
  void tasksOfAPriorityQueueStayComparable() {
    java.run(
        """
        record Job(int rank, List<Integer> done) implements Runnable, Comparable<Job> {
          public void run() { synchronized (done) { done.add(rank); } }
          public int compareTo(Job o) { return Integer.compare(rank, o.rank); }
        }
        var ranked = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
        List<Integer> done = new ArrayList<>();
        for (int i = 9; i > 0; i--) ranked.execute(new Job(i, done));
        ranked.shutdown();
        ranked.awaitTermination(9, TimeUnit.SECONDS);""");
    assertThat(java.value("done.size()")).isEqualTo("9");
  }

  @Test
  void exceptionsOfTasksAreTheirOwn() {
    assertThat(
            java.failure("pool.submit(() -> { throw new IOException(\"disk\"); }).get()").value())
        .contains("disk");
    assertThat(
            java.value(
                "CompletableFuture.supplyAsync(() -> 1 / 0, pool).exceptionally(e -> -1).get()"))
        .isEqualTo("-1");
    assertThat(java.failure("pool.submit((Runnable) null)").name())
        .isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void aProcessThatInheritsItsOutputShowsIt() {
    java.run(
        """
        var p = new ProcessBuilder("sh", "-c", "echo one; echo two >&2; exit 3").inheritIO().start();
        System.out.println(p.waitFor());""");
    assertThat(java.screen.out).hasToString("one\n3\n");
    assertThat(java.screen.err).hasToString("two\n");
    java.run(
        """
        var b = new ProcessBuilder("sh", "-c", "echo one; echo two >&2").redirectErrorStream(true);
        b.redirectOutput(ProcessBuilder.Redirect.INHERIT).start().onExit().get();
        b.redirectOutput()""");
    assertThat(java.screen.out).hasToString("one\ntwo\n");
    java.run(
        """
        var left = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!").inheritIO().start();
        System.out.println(left.waitFor());""");
    String child = java.screen.out.toString().lines().findFirst().orElse("");
    assertThat(java.screen.out).hasToString(child + "\n0\n");
    java.run("ProcessHandle.of(" + child + ").get().destroy()");
    java.run(
        "new String(new ProcessBuilder(\"sh\", \"-c\", \"echo one\").start().getInputStream().readAllBytes())");
    assertThat(java.screen.out).isEmpty();
  }
}
