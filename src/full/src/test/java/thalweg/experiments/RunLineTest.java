package thalweg.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RunLineTest {

  @Test
  void theLineSaysHowFarAndHowLong() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long[] now = {0};
    RunLine line = new RunLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now[0]);
    for (int i = 1; i <= 4; i++) {
      now[0] += i == 3 ? 50_000_000 : 1_000_000_000; // the third comes too soon to be shown
      RunKey key = new RunKey("e", Setting.of("η", 0.1), i, 1, "", "17", "1");
      line.run(new RunRecord(key, 0.5, i == 2 ? "no luck" : "", 0.1), i / 4.0);
    }
    line.end();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r1 run, 25% | η = 0.1, seed 1: 0.5 | 3 s left"
                + "\r2 runs, 1 failed, 50% | η = 0.1, seed 2 failed: no luck | 2 s left"
                + "\r4 runs, 1 failed, 100% | η = 0.1, seed 4: 0.5 | 0 s left"
                + " ".repeat(10)
                + "\r4 runs, 1 failed, 100% | η = 0.1, seed 4: 0.5"
                + " ".repeat(11)
                + System.lineSeparator());
  }
}
