package thalweg.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import thalweg.networks.NetworkModel;

class ProgressLineTest {

  @Test
  void theLastLineSaysHowItEndedAndWipesOutTheRestOfALongerOne() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    NetworkModel f = TrainingTest.model();
    long[] clock = {0};
    ProgressLine line = new ProgressLine(out, () -> clock[0] += 30_000_000);
    TrainingRun run =
        TrainingTest.training(f).epochs(3).listening(line).run(f, TrainingTest.NETWORK.start(1));
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\r");
    assertThat(lines[lines.length - 1].stripTrailing()).isEqualTo(run.toString());
    assertThat(lines[0]).isEmpty();
    // The clock moves 30 ms at each look, so each seventh look is at least 200 ms after the last
    // line.
    assertThat(lines[1].stripTrailing())
        .matches(
            "epoch 1/3, batch 7/7 \\| loss 0\\.\\d+ \\| step size 0\\.0\\d+ \\| 238 examples/s \\| 0:00 left");
    assertThat(lines[2].stripTrailing())
        .matches(
            "epoch 2/3, batch 7/7 \\| loss 0\\.\\d+ \\| validation 0\\.\\d+, best 0\\.\\d+ after 1 \\| .*");
    assertThat(lines[lines.length - 1].length()).isGreaterThanOrEqualTo(lines[2].length());
  }
}
