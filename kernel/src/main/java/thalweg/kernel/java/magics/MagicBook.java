package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * A magic in the book.
   *
   * @param usage with its name first, as in {@code %load FILE…}
   * @param purpose what it does
   */
  private record Entry(String usage, String purpose) {}

  /** A book of the magics in a registry. */
  public MagicBook(MagicsRegistry registry) {
    this.registry = registry;
  }

  /** Adds a line magic; the usage begins with its name, as in {@code load FILE}. */
  void line(String usage, String purpose, LineMagic<?, BaseKernel> magic) {
    String name = name(usage);
    registry.registerLineMagic(
        name,
        (BaseKernel kernel, List<String> words) ->
            explained("%" + name, () -> magic.eval(kernel, checked(usage, words))));
    entries.put("%" + name, new Entry("%" + usage, purpose));
  }

  /** Adds a cell magic. */
  void cell(String usage, String purpose, CellMagic<?, BaseKernel> magic) {
    String name = name(usage);
    registry.registerCellMagic(
        name,
        (BaseKernel kernel, List<String> words, String body) ->
            explained("%%" + name, () -> magic.eval(kernel, words, checked(name, words, body))));
    entries.put("%%" + name, new Entry("%%" + usage, purpose));
  }

  /** The words after a magic, if it takes any; brackets in its usage mean that they may be left out. */
  private static List<String> checked(String usage, List<String> words) {
    boolean takes = usage.contains(" ");
    boolean given = words.stream().anyMatch(w -> !w.isBlank());
    if (given && !takes) throw new IllegalArgumentException("this magic takes no arguments");
    if (!given && takes && !usage.contains("["))
      throw new IllegalArgumentException("this magic needs an argument: write %" + usage);
    return words;
  }

  private static String checked(String name, List<String> words, String body) {
    if (!body.isBlank()) return body;
    throw new IllegalArgumentException(
        words.isEmpty()
            ? "this magic needs code on the lines below it"
            : "this magic takes the lines below it: put the code there, not after %%" + name);
  }

  /** The failure of a magic, with its message. */
  static CellFailure failure(String magic, String kind, String value) {
    return new CellFailure(
        new Outcome.Failed(kind, value, List.of(ErrorStyle.strong(magic) + ": " + value)));
  }

  /** A magic's failure is reported by its message, without stack frames. */
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
    entries.forEach((name, entry) -> all.put(name, entry.purpose));
    return all;
  }

  /** The help for one. */
  public Optional<String> help(String name) {
    return Optional.ofNullable(entries.get(name)).map(e -> e.usage + "\n" + e.purpose);
  }

  /** The help for all, one a line. */
  public String help() {
    return entries.values().stream()
        .map(e -> String.format("%-28s %s%n", e.usage, e.purpose))
        .collect(Collectors.joining());
  }

  private static String name(String usage) {
    return usage.split(" ", 2)[0];
  }
}
