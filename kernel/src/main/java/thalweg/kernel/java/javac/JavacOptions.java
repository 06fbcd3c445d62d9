package thalweg.kernel.java.javac;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of javac: the kernel's own, those that this JVM has, too, and those a notebook adds. Equal lists for all tasks, for javac's state is kept for
 * tasks with the same options.
 *
 * @param added by the notebook
 */
record JavacOptions(List<String> added) {
  private static final List<String> OWN =
      List.of(
          "-parameters",
          "-Xlint:none",
          "-g",
          // All errors: a piece is read as each of the things it could be, most of which it is not.
          "-Xmaxerrs",
          "0");

  private static final List<String> JVM = JvmOptions.shared();
  private static final String PREVIEW = "--enable-preview";

  /** For a task without annotation processors. */
  List<String> plain() {
    return all(Stream.of("-proc:none"));
  }

  /** For a task with the processors of a class path. */
  List<String> processing(List<String> classPath) {
    return all(Stream.of("-processorpath", String.join(File.pathSeparator, classPath)));
  }

  private List<String> all(Stream<String> processors) {
    List<String> wanted = Stream.concat(JVM.stream(), added.stream()).toList();
    // Features in preview are those of one version, which javac wants to be told.
    boolean untold = wanted.contains(PREVIEW) && !wanted.contains("-source");
    Stream<String> source =
        untold ? Stream.of("-source", String.valueOf(Runtime.version().feature())) : Stream.of();
    return Stream.of(processors, OWN.stream(), source, wanted.stream().distinct())
        .flatMap(s -> s)
        .toList();
  }
}
