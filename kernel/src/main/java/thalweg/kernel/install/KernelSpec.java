package thalweg.kernel.install;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The kernel.json that starts this kernel with the Java that installs it. */
final class KernelSpec {
  static final String NAME = "thalweg";
  static final String JAR = "thalweg-kernel.jar";
  static final String FILE = "kernel.json";

  private KernelSpec() {}

  /** Replaces the kernel.json in a kernel's folder, whole: whoever reads it finds the old or the new one. */
  static void write(Path folder, List<String> options) throws IOException {
    Path fresh = Files.createTempFile(folder, ".", FILE);
    try {
      Files.writeString(fresh, json(folder, options));
      fresh.toFile().setReadable(true, false);
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * The text of kernel.json for a kernel that lies in a folder.
   *
   * @param options of its JVM, beside those that every kernel runs with
   */
  static String json(Path folder, List<String> options) {
    JsonArray argv = new JsonArray();
    java().forEach(argv::add);
    options.forEach(argv::add);
    argv.add("-jar");
    argv.add(folder.resolve(JAR).toString());
    argv.add("{connection_file}");
    JsonObject metadata = new JsonObject();
    metadata.addProperty("debugger", false);
    JsonObject spec = new JsonObject();
    spec.add("argv", argv);
    spec.addProperty("display_name", "Java (Thalweg)");
    spec.addProperty("language", "java");
    spec.addProperty("interrupt_mode", "message");
    spec.add("metadata", metadata);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
  }

  /** The Java that installs, with the options every kernel runs with. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(Runtime.version().feature()));
    return command;
  }

  private static List<String> options(int java) {
    List<String> options = new ArrayList<>();
    options.add("-Djava.awt.headless=true");
    // A notebook prints 0.5 on every machine, never 0,5, which a grader would not read as a number.
    options.add("-Duser.language=en");
    options.add("-Duser.country=US");
    // One student, small heaps: the serial collector starts fastest and takes the least memory
    // beside the heap. It also gives memory back after a large cell: at most 30% stays free.
    options.add("-XX:+UseSerialGC");
    options.add("-XX:MinHeapFreeRatio=10");
    options.add("-XX:MaxHeapFreeRatio=30");
    // Starts small on any machine (Java's default is a 64th of it: 384 MB of 24 GB) and grows as
    // needed. With this young generation a start collects garbage once, and a heap of 128 MB
    // still has room for the old one.
    options.add("-Xms72m");
    options.add("-XX:NewSize=40m");
    // Methods must be called ten times as often before they are optimized: at the start that
    // took the second core for code of javac that never runs again. Loops are optimized as usual.
    options.add("-XX:Tier4InvocationThreshold=50000");
    options.add("-XX:Tier4MinInvocationThreshold=6000");
    options.add("-XX:Tier4CompileThreshold=150000");
    // At most a quarter of the machine: 512 MB of Binder's 2 GB keep a kernel under 700 MB there.
    options.add("-XX:MaxRAMPercentage=25");
    // Otherwise a counted loop has no safepoint under this collector, and all threads wait for it.
    options.add("-XX:+UseCountedLoopSafepoints");
    options.add("-XX:LoopStripMiningIter=1000");
    // Keeps warnings of the JVM, such as one on a stale archive, out of logs and notebooks.
    options.add("-Xlog:disable");
    options.add("--enable-native-access=ALL-UNNAMED");
    if (java >= 23) options.add("--sun-misc-unsafe-memory-access=allow");
    return options;
  }
}
