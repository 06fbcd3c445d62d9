package thalweg.kernel.java.magics;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, String> aliases = new TreeMap<>(); // to the names in the entries
  private final Set<String> quiet = new HashSet<>();

  /** A magic in the book. */
  private record Entry(Usage usage, String purpose) {}

  /** A book of the magics in a registry. */
  public MagicBook(MagicsRegistry registry) {
    this.registry = registry;
  }

  /** Adds a line magic; the usage begins with its name, as in {@code load FILE}. */
  void line(String form, String purpose, LineMagic<?, BaseKernel> magic) {
    Usage usage = new Usage("%", form);
    registry.registerLineMagic(
        usage.bareName(),
        (BaseKernel kernel, List<String> words) ->
            explained(usage.name(), () -> magic.eval(kernel, usage.checked(words))));
    entries.put(usage.name(), new Entry(usage, purpose));
  }

  /** Adds a line magic whose value is for a variable alone: on a line of its own it shows none. */
  void quietLine(String form, String purpose, LineMagic<?, BaseKernel> magic) {
    line(form, purpose, magic);
    quiet.add(new Usage("%", form).bareName());
  }

  /** Adds a cell magic. */
  void cell(String form, String purpose, CellMagic<?, BaseKernel> magic) {
    Usage usage = new Usage("%%", form);
    registry.registerCellMagic(
        usage.bareName(),
        (BaseKernel kernel, List<String> words, String body) ->
            explained(usage.name(), () -> magic.eval(kernel, usage.checked(words, body), body)));
    entries.put(usage.name(), new Entry(usage, purpose));
  }

  /** Other names for a magic in the book. */
  void alias(String name, String... others) {
    String sign = name.startsWith("%%") ? "%%" : "%";
    String bare = name.substring(sign.length());
    for (String other : others) {
      aliases.put(sign + other, name);
      if (quiet.contains(bare)) quiet.add(other);
      if (sign.length() == 1)
        registry.registerLineMagic(
            other,
            (BaseKernel kernel, List<String> words) -> registry.evalLineMagic(kernel, bare, words));
      else
        registry.registerCellMagic(
            other,
            (BaseKernel kernel, List<String> words, String body) ->
                registry.evalCellMagic(kernel, bare, words, body));
    }
  }

  /** Whether the value of a line magic is for a variable alone. */
  boolean isQuiet(String name) {
    return quiet.contains(name);
  }

  /** The failure of a magic, with its message. */
  static CellFailure failure(String magic, String kind, String value) {
    return new CellFailure(
        new Outcome.Failed(kind, value, List.of(ErrorStyle.strong(magic) + ": " + value)));
  }

  /** A magic's failure is reported by its message, without stack frames. */
  static <T> @Nullable T explained(String name, Callable<T> magic) throws Exception {
    try {
      return magic.call();
    } catch (IllegalArgumentException | IOException | Artifacts.Unresolved e) {
      String value = String.valueOf(e.getMessage());
      if (e instanceof NoSuchFileException) value = "no such file: " + value;
      if (e instanceof NotDirectoryException) value = "no such folder: " + value;
      throw failure(name, e.getClass().getSimpleName(), value);
    }
  }

  /** All names, with their percent signs. */
  public Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    registry.getLineMagicNames().forEach(name -> all.put("%" + name, ""));
    registry.getCellMagicNames().forEach(name -> all.put("%%" + name, ""));
    entries.forEach((name, entry) -> all.put(name, entry.purpose));
    aliases.forEach((name, other) -> all.put(name, "the same as " + other));
    return all;
  }

  /** The help for one. */
  public Optional<String> help(String name) {
    return Optional.ofNullable(entries.get(aliases.getOrDefault(name, name)))
        .map(e -> e.usage + "\n" + e.purpose + others(e));
  }

  /** The help for all, one a line. */
  public String help() {
    return entries.values().stream()
        .map(e -> String.format("%-34s %s%n", e.usage, e.purpose + others(e)))
        .collect(Collectors.joining());
  }

  private String others(Entry entry) {
    String others =
        aliases.keySet().stream()
            .filter(alias -> entry.usage.name().equals(aliases.get(alias)))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "; also " + others;
  }
}
