package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Outcome;
import thalweg.kernel.java.errors.ErrorStyle;
import thalweg.kernel.java.maven.Artifacts;
import thalweg.kernel.java.session.CellFailure;

/** The magics with a line of help for each; those of extensions are listed without. */
public final class MagicBook {
  private final MagicsRegistry registry;
  private final Map<String, String> help = new TreeMap<>();

  public MagicBook(MagicsRegistry registry) {
    this.registry = registry;
  }

  /** Adds a line magic; the usage begins with its name, as in {@code load FILE}. */
  void line(String usage, String what, LineMagic<?, BaseKernel> magic) {
    String name = name(usage);
    registry.registerLineMagic(
        name,
        (BaseKernel kernel, List<String> words) ->
            explained("%" + name, () -> magic.eval(kernel, checked(usage, words))));
    help.put("%" + name(usage), "%" + usage + "\u0000" + what);
  }

  /** Adds a cell magic. */
  void cell(String usage, String what, CellMagic<?, BaseKernel> magic) {
    String name = name(usage);
    registry.registerCellMagic(
        name,
        (BaseKernel kernel, List<String> words, String body) ->
            explained("%%" + name, () -> magic.eval(kernel, words, checked(name, words, body))));
    help.put("%%" + name(usage), "%%" + usage + "\u0000" + what);
  }

  /** The words behind a magic, if it takes such; in its usage brackets stand around what may be left out. */
  private static List<String> checked(String usage, List<String> words) {
    boolean takes = usage.contains(" ");
    boolean given = words.stream().anyMatch(w -> !w.isBlank());
    if (given && !takes) throw new IllegalArgumentException("nothing stands behind this magic");
    if (!given && takes && !usage.contains("["))
      throw new IllegalArgumentException("something is missing behind it: write %" + usage);
    return words;
  }

  private static String checked(String name, List<String> words, String body) {
    if (!body.isBlank()) return body;
    throw new IllegalArgumentException(
        words.isEmpty()
            ? "this magic takes what stands on the lines below it"
            : "what it takes stands on the lines below %%" + name + ", not behind it");
  }

  /** A magic that says what it cannot do. */
  static CellFailure failure(String magic, String kind, String value) {
    return new CellFailure(
        new Outcome.Failed(kind, value, List.of(ErrorStyle.red(magic) + ": " + value)));
  }

  /** What a magic cannot do is said in its own words, without frames. */
  private static @Nullable Object explained(String name, Callable<?> magic) throws Exception {
    try {
      return magic.call();
    } catch (IllegalArgumentException | IOException | Artifacts.Unresolved e) {
      String value =
          e instanceof NoSuchFileException
              ? "no such file: " + e.getMessage()
              : String.valueOf(e.getMessage());
      throw failure(name, e.getClass().getSimpleName(), value);
    }
  }

  /** All names, with their percent signs. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    registry.getLineMagicNames().forEach(name -> all.put("%" + name, ""));
    registry.getCellMagicNames().forEach(name -> all.put("%%" + name, ""));
    help.forEach((name, text) -> all.put(name, text.substring(text.indexOf('\0') + 1)));
    return all;
  }

  /** The help for one. */
  public Optional<String> help(String name) {
    return Optional.ofNullable(help.get(name)).map(text -> text.replace("\u0000", "\n"));
  }

  /** The help for all, one a line. */
  public String help() {
    StringBuilder lines = new StringBuilder();
    help.values()
        .forEach(
            text -> {
              String[] parts = text.split("\u0000", -1);
              lines.append(String.format("%-28s %s%n", parts[0], parts[1]));
            });
    return lines.toString();
  }

  private static String name(String usage) {
    return usage.split(" ", 2)[0];
  }
}
