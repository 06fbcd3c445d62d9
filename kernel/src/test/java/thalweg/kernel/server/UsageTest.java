package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor beside the notebook is told. */
@Timeout(300)
class UsageTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void theControlChannelTellsWhatTheKernelUses() throws Exception {
    Client client = new Client(new Echo());
    try {
      JsonObject usage = client.control("usage_request", new JsonObject());
      assertThat(usage.get("status").getAsString()).isEqualTo("ok");
      assertThat(usage.get("pid").getAsLong()).isEqualTo(ProcessHandle.current().pid());
      assertThat(usage.get("kernel_memory").getAsLong()).isBetween(20 * MEGABYTE, 1L << 40);
      assertThat(usage.get("cpu_count").getAsInt()).isPositive();
      assertThat(usage.getAsJsonObject("host_virtual_memory").get("total").getAsLong())
          .isGreaterThan(usage.get("kernel_memory").getAsLong());
    } finally {
      client.close();
    }
  }

  @Test
  void workBetweenTwoRequestsIsSeen() {
    Usage usage = new Usage();
    usage.reply();
    long begin = System.nanoTime();
    long turns = 0;
    while (System.nanoTime() - begin < 300_000_000L) turns++; // of processor time, mostly
    JsonObject reply = usage.reply();
    assertThat(turns).isPositive();
    assertThat(reply.get("kernel_cpu").getAsDouble()).isPositive();
    assertThat(reply.get("host_cpu_percent").getAsDouble()).isBetween(0.0, 100.0);
  }

  @Test
  void theFirstFigureOfTheMachineCoversNoTimeAndIsLeftOut() {
    assertThat(new Usage().reply().has("host_cpu_percent")).isFalse();
  }

  @Test
  void onLinuxTheFiguresAreThoseOfTheSystem() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/meminfo")));
    JsonObject usage = new Usage().reply();
    assertThat(usage.get("hostname").getAsString())
        .isEqualTo(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    JsonObject memory = usage.getAsJsonObject("host_virtual_memory");
    long total = memory.get("total").getAsLong();
    assertThat(Files.readString(Path.of("/proc/meminfo"))).contains(total / 1024 + " kB");
    assertThat(memory.get("used").getAsLong())
        .isEqualTo(total - memory.get("available").getAsLong());
    assertThat(memory.get("percent").getAsDouble()).isBetween(0.0, 100.0);
    assertThat(memory.keySet()).contains("free", "active", "inactive");
  }

  @Test
  void aProcessThatTheKernelStartedCounts(@TempDir Path folder) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program =
        "class Hold { public static void main(String[] a) throws Exception { byte[] b = new byte[200 << 20];"
            + " java.util.Arrays.fill(b, (byte) 1); System.out.println(b.length); System.in.read(); } }";
    Path file = folder.resolve("Hold.java");
    Files.writeString(file, program);
    Usage usage = new Usage();
    long alone = usage.reply().get("kernel_memory").getAsLong();
    Process child =
        new ProcessBuilder(java, file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(child.getInputStream().read()).isPositive(); // it holds them now
      assertThat(usage.reply().get("kernel_memory").getAsLong())
          .isGreaterThan(alone + 200 * MEGABYTE);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }
}
