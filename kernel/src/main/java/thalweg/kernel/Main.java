package thalweg.kernel;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import thalweg.kernel.install.Command;
import thalweg.kernel.install.Trial;
import thalweg.kernel.java.JavaInterpreter;
import thalweg.kernel.log.Log;
import thalweg.kernel.protocol.ConnectionFile;
import thalweg.kernel.server.Rehearsal;
import thalweg.kernel.server.Server;

/** Starts a kernel for a connection file, or installs the kernel. */
public final class Main {
  private static final String PARENT = "JPY_PARENT_PID";

  /** What a first notebook does: values, output, a class, streams, an error in the code, an exception. */
  private static final List<String> REHEARSAL =
      List.of(
          "1 + 1",
          "int total = 0;\nfor (int i = 0; i < 3; i++) total += i;\nSystem.out.println(\"total \" + total);",
          "record Point(double x, double y) {}\nvar points = List.of(new Point(1, 2));\npoints",
          "double[] squares = IntStream.range(0, 5).mapToDouble(i -> i * i).toArray();\nsquares",
          "display(squares);",
          "int broken = \"text\";",
          "Object nothing = null;\nnothing.toString()");

  private Main() {}

  /**
   * The command line: {@code install …}, or the path of a connection file.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    JavaInterpreter.prepare();
    if (arguments.length == 1 && Files.isRegularFile(Path.of(arguments[0]))) {
      requireCompiler();
      serve(Path.of(arguments[0]));
    } else if (List.of(arguments).equals(List.of("--rehearse"))) {
      rehearse();
    } else {
      if (arguments.length > 0 && arguments[0].equals("install")) requireCompiler();
      System.exit(Command.run(List.of(arguments)));
    }
  }

  /** Ends by {@code exit}: only then does the JVM write its archive. */
  private static void rehearse() {
    PrintStream own = System.out; // a running interpreter puts the front end in its place
    try {
      Rehearsal.run(new JavaInterpreter(), REHEARSAL);
      own.println(Trial.PASSED);
      own.flush();
      System.exit(0);
    } catch (IOException e) {
      Log.error("rehearsal", e);
      System.exit(1);
    }
  }

  private static void requireCompiler() {
    if (ModuleLayer.boot().findModule("jdk.compiler").isPresent()) return;
    System.err.println(
        "thalweg: "
            + System.getProperty("java.home")
            + " is a Java without a compiler (a JRE); install a JDK 17 or newer and run the install command with it");
    System.exit(1);
  }

  private static void serve(Path connectionFile) {
    PrintStream own = System.err; // a running interpreter puts the front end in its place
    endWithParent();
    int status = 0;
    try {
      new Server(ConnectionFile.read(connectionFile), new JavaInterpreter()).run();
    } catch (IOException | RuntimeException e) {
      Log.error("kernel", e);
      own.println("thalweg: " + e.getMessage());
      status = 1;
    }
    // Neither threads that a cell left running nor shutdown hooks may keep the kernel alive.
    Runtime.getRuntime().halt(status);
  }

  /** A kernel without the front end that started it would stay for ever. */
  private static void endWithParent() {
    String parent = System.getenv(PARENT);
    if (parent == null || !parent.matches("\\d{1,18}")) return; // started by hand
    // Killed while this JVM was starting, it is gone already and its exit will not be told.
    ProcessHandle.of(Long.parseLong(parent))
        .ifPresentOrElse(Main::endWith, () -> Runtime.getRuntime().halt(0));
  }

  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
  }
}
