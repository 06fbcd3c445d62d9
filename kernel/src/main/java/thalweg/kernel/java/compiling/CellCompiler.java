package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.Parser;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.reading.Splitter;
import thalweg.kernel.java.runtime.CellNames;

/**
 * Compiles a cell as a whole, so that all its errors are reported together and a cell that does not compile has done nothing.
 */
public final class CellCompiler {
  private final Javac javac;
  private final JavacFiles files;
  private final Parser parser;
  private final SourceMap places;
  private final GeneratedPieces generator;
  private int units;

  /** Compiles with a javac, into its files, and notes in the map where declarations have moved. */
  public CellCompiler(Javac javac, JavacFiles files, SourceMap places) {
    this.javac = javac;
    this.files = files;
    this.parser = new Parser(javac);
    this.places = places;
    this.generator = new GeneratedPieces(javac, files);
  }

  /**
   * Compiles.
   *
   * @param scope what is declared so far; what the cell declares is added
   * @throws DoesNotCompile with all errors; the scope must be discarded then
   */
  public List<CompiledClass> compile(List<PieceText> sources, Declarations scope) {
    Map<PieceText, List<CompileError>> faults = new LinkedHashMap<>();
    Set<String> undeclared = new HashSet<>();
    List<Piece> pieces = parse(sources, faults, undeclared);
    List<CompiledClass> compiled = new ArrayList<>();
    for (List<Piece> segment : Segments.of(pieces)) {
      List<Piece> changed = changed(segment, scope);
      if (changed.isEmpty()) continue;
      Piece last = segment.get(segment.size() - 1);
      String name = CellNames.PREFIX + ++units;
      changed.addAll(generator.of(name, scope, changed));
      SegmentCompiler build = new SegmentCompiler(javac, files, name, scope, changed, last);
      CompiledClass unit = build.compile();
      faults.putAll(build.faults());
      if (unit == null) {
        segment.forEach(
            p -> p.keys().forEach(key -> undeclared.add(key.replaceAll("class |\\(.*", ""))));
        continue;
      }
      if (unit.isNeeded()) files.add(unit.classes());
      unit.declarations().forEach(scope::add);
      compiled.add(unit);
    }
    if (faults.isEmpty()) return compiled;
    forget(compiled);
    throw DoesNotCompile.of(causes(faults, undeclared));
  }

  /** A cell failed to compile as a whole. */
  private void forget(Collection<CompiledClass> compiled) {
    for (CompiledClass unit : compiled) files.remove(unit.classes().keySet());
  }

  private List<Piece> parse(
      List<PieceText> sources, Map<PieceText, List<CompileError>> faults, Set<String> undeclared) {
    List<Piece> pieces = new ArrayList<>();
    List<PieceText> left = sources;
    while (!left.isEmpty()) {
      Map<PieceText, List<CompileError>> wrong = new LinkedHashMap<>();
      pieces.addAll(parser.parse(left, wrong));
      left = new ArrayList<>();
      for (PieceText source : wrong.keySet()) {
        int read = CompileError.lineWithoutSemicolon(source.text(), wrong.get(source));
        undeclared.addAll(source.declaredNames(read));
        left.addAll(Splitter.after(source, read));
        boolean all = read == source.text().length();
        wrong.computeIfPresent(
            source, (s, found) -> found.stream().filter(f -> all || f.at() < read).toList());
      }
      faults.putAll(wrong);
    }
    pieces.sort(Comparator.comparingInt(p -> p.source().offset()));
    return pieces;
  }

  /** The pieces without classes, methods and imports that are declared already, by the very same text. */
  private List<Piece> changed(List<Piece> segment, Declarations scope) {
    List<Piece> changed = new ArrayList<>();
    for (Piece piece : segment)
      scope
          .unchanged(piece)
          .ifPresentOrElse(
              d -> places.move(d.piece().source(), piece.source()), () -> changed.add(piece));
    return changed;
  }

  /** The errors in their order, without those that merely follow from others. */
  private static SortedMap<PieceText, List<CompileError>> causes(
      Map<PieceText, List<CompileError>> faults, Set<String> undeclared) {
    SortedMap<PieceText, List<CompileError>> causes =
        new TreeMap<>(Comparator.comparingInt(PieceText::offset));
    int first = faults.keySet().stream().mapToInt(PieceText::offset).min().orElse(0);
    faults.forEach(
        (source, all) -> {
          List<CompileError> own = causes(source, all, source.offset() > first, undeclared);
          if (!own.isEmpty()) causes.put(source, own);
        });
    if (causes.isEmpty()) causes.putAll(faults);
    return causes;
  }

  private static List<CompileError> causes(
      PieceText source, List<CompileError> all, boolean later, Set<String> undeclared) {
    Set<String> named = new HashSet<>();
    return all.stream()
        .sorted(Comparator.comparingInt(CompileError::at))
        .filter(f -> !undeclared.contains(f.missingName()))
        // Color c = Color.RED; is one error, not two.
        .filter(f -> f.missingName().isEmpty() || named.add(f.missingName()))
        .filter(f -> named.isEmpty() || !f.isStrayLambda())
        // An error before it may have closed, or never opened, the method it ends.
        .filter(f -> !later || !(f.isStrayReturn() || source.text().equals("}")))
        .toList();
  }
}
