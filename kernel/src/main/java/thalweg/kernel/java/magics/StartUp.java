package thalweg.kernel.java.magics;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import thalweg.kernel.java.extension.ExtensionKernel;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.session.Session;

/**
 * What the environment variables of IJava and JJava ask for at start: a class path, options of the compiler, code to run.
 *
 * @param environment its variables
 */
public record StartUp(Map<String, String> environment) {
  private static final List<String> KERNELS = List.of("IJAVA_", "JJAVA_");

  /** Whether to install extensions. */
  public boolean loadsExtensions() {
    return KERNELS.stream()
        .map(kernel -> environment.get(kernel + "LOAD_EXTENSIONS"))
        .filter(Objects::nonNull)
        .noneMatch(value -> value.strip().matches("(?i)0|false|"));
  }

  /**
   * Does the rest, each step also if one before failed.
   *
   * @param problems gets what failed and why
   */
  public void apply(
      Session session, ExtensionKernel kernel, BiConsumer<String, Exception> problems) {
    each("CLASSPATH", problems, kernel::addToClasspath);
    each("COMPILER_OPTS", problems, o -> session.javac().setOptions(MagicLines.words(o)));
    each(
        "STARTUP_SCRIPTS_PATH",
        problems,
        paths -> {
          for (Path script : PathsHandler.splitAndResolveGlobs(paths))
            step(script.toString(), problems, () -> kernel.evalRaw(Files.readString(script)));
        });
    each(
        "STARTUP_SCRIPT",
        problems,
        code -> {
          var unused = kernel.evalRaw(code);
        });
  }

  private interface Step {
    void run() throws Exception;
  }

  private interface Use {
    void of(String value) throws Exception;
  }

  private void each(String variable, BiConsumer<String, Exception> problems, Use use) {
    for (String kernel : KERNELS)
      Stream.ofNullable(environment.get(kernel + variable))
          .filter(value -> !value.isBlank())
          .forEach(value -> step(kernel + variable, problems, () -> use.of(value)));
  }

  private static void step(String what, BiConsumer<String, Exception> problems, Step step) {
    try {
      step.run();
    } catch (Exception e) { // of a script, or because there is no such file
      problems.accept(what, e);
    }
  }
}
