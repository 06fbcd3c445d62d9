package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.networks.NetworkModel;

/** A run whose Java is killed at random moments, and goes on each time from its last checkpoint. */
class KilledRunTest {

  @TempDir Path folder = Path.of("");

  /** Trains in a Java of its own; says each step. */
  public static final class Main {
    private Main() {}

    /** Starts, or goes on where the file ends. */
    public static void main(String[] file) throws IOException {
      Path checkpoint = Path.of(file[0]);
      NetworkModel f = TrainingTest.model();
      Training training =
          TrainingTest.training(f)
              .checkpointing(checkpoint, 1)
              .listening(
                  new TrainingListener() {
                    @Override
                    public void step(TrainingStep step) {
                      System.out.println(step.t());
                    }
                  });
      TrainingRun run =
          Files.exists(checkpoint)
              ? training.resume(f)
              : training.run(f, TrainingTest.NETWORK.start(1));
      System.out.println("done " + run.steps());
    }
  }

  private Process start(Path file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--add-modules", // the same arithmetic as here
                "jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                Main.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void goesOnAsIfNothingHadHappened() throws IOException, InterruptedException {
    Random random = new Random(11);
    Path file = folder.resolve("run.safetensors");
    int kills = 0;
    String last = "";
    while (!last.startsWith("done")) {
      Process java = start(file);
      int lines = 1 + random.nextInt(30);
      try (var out =
          new BufferedReader(
              new InputStreamReader(java.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          last = line;
          if (kills < 4 && --lines == 0) {
            java.destroyForcibly();
            kills++;
            break;
          }
        }
      }
      java.waitFor();
    }
    assertThat(kills).isEqualTo(4);
    NetworkModel f = TrainingTest.model();
    TrainingRun whole = TrainingTest.training(f).run(f, TrainingTest.NETWORK.start(1));
    assertThat(last).isEqualTo("done " + whole.steps());
    NetworkModel g = TrainingTest.model();
    TrainingRun killed = TrainingTest.training(g).checkpointing(file, 1).resume(g);
    assertThat(killed.last()).isEqualTo(whole.last());
    assertThat(killed.best()).isEqualTo(whole.best());
    assertThat(killed.lastStatistics()).isEqualTo(whole.lastStatistics());
    assertThat(killed.trainingLosses()).isEqualTo(whole.trainingLosses());
    assertThat(killed.validationLosses()).isEqualTo(whole.validationLosses());
  }
}
