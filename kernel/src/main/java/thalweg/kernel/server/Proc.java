package thalweg.kernel.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux reports in {@code /proc}; nothing on other systems. */
final class Proc {
  private static final Path ROOT = Path.of("/proc");
  private static final Pattern AMOUNT = Pattern.compile("(\\w+):\\s+(\\d+) kB");
  private static final long KILO = 1024; // what these files mean by kB

  private Proc() {}

  static Optional<String> hostname() {
    try {
      return Optional.of(Files.readString(ROOT.resolve("sys/kernel/hostname")).strip());
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("COMPUTERNAME")); // of Windows
    }
  }

  /** The bytes of a process: a share of what it shares with others; 0 if that is not told. */
  static long memory(long pid) {
    Path process = ROOT.resolve(Long.toString(pid));
    Long proportional = amounts(process.resolve("smaps_rollup")).get("Pss");
    return proportional != null
        ? proportional
        : amounts(process.resolve("status")).getOrDefault("VmRSS", 0L);
  }

  /** The machine's memory in bytes; empty if that is not told. */
  static JsonObject hostMemory() {
    Map<String, Long> told = amounts(ROOT.resolve("meminfo"));
    JsonObject memory = new JsonObject();
    Long total = told.get("MemTotal");
    Long available = told.get("MemAvailable");
    if (total == null || available == null) return memory;
    memory.addProperty("total", total);
    memory.addProperty("available", available);
    memory.addProperty("percent", Math.round(1000.0 * (total - available) / total) / 10.0);
    memory.addProperty("used", total - available);
    Map<String, String> names =
        Map.of(
            "MemFree",
            "free",
            "Active",
            "active",
            "Inactive",
            "inactive",
            "Buffers",
            "buffers",
            "Cached",
            "cached",
            "Shmem",
            "shared",
            "Slab",
            "slab");
    names.forEach(
        (name, member) -> {
          if (told.containsKey(name)) memory.addProperty(member, told.get(name));
        });
    return memory;
  }

  private static Map<String, Long> amounts(Path file) {
    Map<String, Long> amounts = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher amount = AMOUNT.matcher(line);
        if (amount.matches()) amounts.put(amount.group(1), KILO * Long.parseLong(amount.group(2)));
      }
    } catch (IOException e) {
      // not Linux, or a process that has ended or is another user's
    }
    return amounts;
  }
}
