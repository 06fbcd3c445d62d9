package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep whose Java is killed at random moments, and goes on each time where it was. */
class KilledExperimentTest {

  @TempDir Path folder = Path.of("");

  private static PairedComparison compare(RunStore store, RunListener listener) {
    Setting base = ExperimentTest.BASE;
    return Experiment.of("a parabola", ExperimentTest::loss)
        .storedIn(store)
        .listening(listener)
        .onThreads(2)
        .compare(10, base, base.varying("η", 0.001, 0.01, 1.0, 10.0));
  }

  /** Does the sweep in a Java of its own; says each run that is on the disk. */
  public static final class Main {
    private Main() {}

    /** Starts, or goes on. */
    public static void main(String[] file) {
      try (SqliteStore store = SqliteStore.open(Path.of(file[0]))) {
        PairedComparison whole =
            compare(store, (run, share) -> System.out.println(Math.round(50 * share)));
        System.out.println("done " + whole.runs().size());
      }
    }
  }

  private Process start(Path file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                Main.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void theTableIsTheSameToTheLastBit() throws IOException, InterruptedException {
    Path file = folder.resolve("runs.db");
    Random random = new Random(11);
    int kills = 0;
    String last = "";
    int known = 0;
    while (!last.startsWith("done")) {
      Process java = start(file);
      int lines = known + 1 + random.nextInt(12);
      try (var out =
          new BufferedReader(
              new InputStreamReader(java.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          last = line;
          if (kills < 3 && --lines == 0) {
            known = Integer.parseInt(line);
            java.destroyForcibly();
            kills++;
            break;
          }
        }
      }
      java.waitFor();
      if (kills > 0 && !last.startsWith("done")) {
        try (SqliteStore store = SqliteStore.open(file)) {
          assertThat(store.notes()).isEmpty();
          assertThat(store.runs("a parabola")).hasSizeGreaterThanOrEqualTo(known);
        }
      }
    }
    assertThat(kills).isEqualTo(3);
    assertThat(last).isEqualTo("done 50");
    PairedComparison whole = compare(new MemoryStore(), (run, share) -> {});
    try (SqliteStore store = SqliteStore.open(file)) {
      PairedComparison killed = compare(store, (run, share) -> {});
      assertThat(killed.values()).isDeepEqualTo(whole.values());
      assertThat(killed).hasToString(whole.toString());
      assertThat(store.runs("a parabola")).hasSize(50);
    }
  }
}
