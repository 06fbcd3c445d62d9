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

/**
 * A kernel as Jupyter knows it: a folder with a kernel.json that starts it with the Java that installs it.
 *
 * @param name of the folder, by which notebooks ask for the kernel
 * @param title by which people choose it
 * @param options of its JVM beside those that every kernel runs with
 */
record KernelSpec(String name, String title, List<String> options) {
  static final String JAR = "thalweg-kernel.jar";
  static final String FILE = "kernel.json";
  static final String COMPILERS = "compilers.json"; // which code the JVM optimizes

  /** Whether a folder holds such a kernel, rather than one of somebody else. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE)) && Files.exists(folder.resolve(JAR));
  }

  /** Its folder among kernels. */
  Path in(Path kernels) {
    return kernels.resolve(name);
  }

  /** The Java that installs, with the options the kernel runs with. */
  List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JavaOptions.with(options));
    return command;
  }

  /** The Java that installs, as the kernel in a folder runs it. */
  List<String> java(Path folder) {
    List<String> command = java();
    command.add("-XX:CompilerDirectivesFile=" + folder.resolve(COMPILERS));
    // Or it would say on standard output how many directives it has read.
    command.add("-XX:-DisplayVMOutput");
    return command;
  }

  /** Replaces the kernel.json in a kernel's folder, whole: whoever reads it finds the old or the new one. */
  void write(Path folder, List<String> more) throws IOException {
    Path fresh = Files.createTempFile(folder, ".", FILE);
    try {
      Files.writeString(fresh, json(folder, more));
      fresh.toFile().setReadable(true, false);
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * The text of kernel.json for a kernel that lies in a folder.
   *
   * @param more options of its JVM
   */
  String json(Path folder, List<String> more) {
    JsonArray argv = new JsonArray();
    java(folder).forEach(argv::add);
    more.forEach(argv::add);
    argv.add("-jar");
    argv.add(folder.resolve(JAR).toString());
    argv.add("{connection_file}");
    JsonObject metadata = new JsonObject();
    metadata.addProperty("debugger", true);
    JsonObject spec = new JsonObject();
    spec.add("argv", argv);
    spec.addProperty("display_name", title);
    spec.addProperty("language", "java");
    spec.addProperty("interrupt_mode", "message");
    spec.add("metadata", metadata);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
  }
}
