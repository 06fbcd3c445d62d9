package thalweg.kernel.jshell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Bundle;
import thalweg.kernel.interpreter.Frontend;

/** The magics of the IJava line that need nothing but the session. */
final class Magics {
  private static final String HELP =
      """
      A cell is Java as in jshell: statements, declarations and expressions; the last expression is shown.
      Tab completes, Shift-Tab explains. The stop button stops a cell and keeps the variables.

      %lsmagic            the magics there are
      %time EXPRESSION    run it and say how long it took; %%time on top of a cell times the cell
      %classpath [PATH…]  show the class path, or add jars and folders to it
      %jars GLOB…         add jars to the class path
      %load FILE          run the Java code in a file
      """;

  private final Session session;
  private final MagicsRegistry registry;

  Magics(Session session, MagicsRegistry registry) {
    this.session = session;
    this.registry = registry;
  }

  void register() {
    registry.registerLineMagic("lsmagic", (kernel, words) -> list());
    registry.registerLineMagic("help", (kernel, words) -> help());
    registry.registerLineMagic("time", (kernel, words) -> time(kernel, String.join(" ", words)));
    registry.registerCellMagic("time", (kernel, words, body) -> time(kernel, body));
    registry.registerLineMagic("classpath", (kernel, words) -> addToClasspath(words));
    registry.registerLineMagic("jars", (kernel, words) -> addToClasspath(words));
    registry.registerLineMagic("load", (kernel, words) -> load(kernel, words));
  }

  private @Nullable Object list() {
    System.out.println("line magics: " + named("%", new TreeSet<>(registry.getLineMagicNames())));
    System.out.println("cell magics: " + named("%%", new TreeSet<>(registry.getCellMagicNames())));
    return null;
  }

  private static String named(String sign, Set<String> names) {
    return names.stream().map(sign::concat).collect(Collectors.joining(" "));
  }

  private static @Nullable Object help() {
    Frontend frontend = Streams.frontend();
    if (frontend != null) frontend.page(Bundle.text(HELP));
    return null;
  }

  private static @Nullable Object time(BaseKernel kernel, String code) {
    long start = System.nanoTime();
    try {
      return kernel.evalRaw(code);
    } finally {
      double millis = (System.nanoTime() - start) / 1e6;
      System.out.printf(
          Locale.ROOT,
          millis < 1000 ? "took %.1f ms%n" : "took %.3f s%n",
          millis < 1000 ? millis : millis / 1000);
    }
  }

  private @Nullable Object addToClasspath(List<String> words) {
    if (words.isEmpty()) {
      System.out.println(String.join("\n", session.classPath()));
      return null;
    }
    for (String word : words) {
      List<Path> paths = PathsHandler.splitAndResolveGlobs(word);
      if (paths.stream().noneMatch(Files::exists)) {
        throw new IllegalArgumentException(
            "no file matches " + word + " in " + new File("").getAbsolutePath());
      }
      paths.forEach(path -> session.addToClasspath(path.toAbsolutePath().toString()));
    }
    return null;
  }

  private static @Nullable Object load(BaseKernel kernel, List<String> words) throws IOException {
    for (String word : words) kernel.evalRaw(Files.readString(Path.of(word)));
    return null;
  }
}
