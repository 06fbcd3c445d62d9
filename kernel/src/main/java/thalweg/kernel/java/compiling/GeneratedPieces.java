package thalweg.kernel.java.compiling;

import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.javac.JavacFiles;
import thalweg.kernel.java.javac.SourceFile;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.PieceText;
import thalweg.kernel.java.runtime.CellNames;

/**
 * The classes that annotation processors make for those of a cell, such as the builder of a record, as pieces of that cell. A
 * processor names them after the class around the student's; here they get the name they would have without it.
 */
record GeneratedPieces(Javac javac, JavacFiles files) {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import\\s+([\\w.]+\\.(\\w+));");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:@|(?:public|final|abstract|sealed)\\s|(?:class|interface|enum|record)\\s)");

  /** Those for the pieces of a unit, to be declared along with them. */
  List<Piece> of(String unit, Declarations scope, List<Piece> pieces) {
    boolean annotated =
        pieces.stream().anyMatch(p -> p.kind() == Piece.Kind.TYPE && p.code().contains("@"));
    if (!annotated || !javac.hasProcessors()) return List.of();
    Piece last = pieces.get(pieces.size() - 1);
    ClassPlan plan = new ClassPlan(unit, scope, pieces, last, VariableTypes.written(pieces));
    String code = new CellClassWriter(plan, javac.packages()).inferring().toString();
    files.newOutput();
    javac.processing(List.of(Javac.source(unit, code)), d -> {}, JavacTask::analyze);
    PieceText near =
        pieces.stream().filter(p -> p.kind() == Piece.Kind.TYPE).findFirst().orElse(last).source();
    return files.generated().stream().flatMap(file -> piece(file, unit, near)).toList();
  }

  private static Stream<Piece> piece(SourceFile file, String unit, PieceText near) {
    String full = file.className();
    String wrapper = CellNames.full(unit);
    if (!full.startsWith(wrapper))
      return Stream.empty(); // of another package: it is there as it is
    String name = full.substring(wrapper.length()).replaceFirst("^[_$]", "");
    String simple = full.substring(full.lastIndexOf('.') + 1);
    String text = file.getCharContent(true).replace(simple, name);
    Matcher imported = IMPORT.matcher(text);
    Matcher type = TYPE.matcher(text);
    if (!type.find()) return Stream.empty();
    String code = text.substring(type.start());
    while (imported.find())
      code =
          code.replaceAll(
              "(?<![\\w.$\"])" + imported.group(2) + "\\b",
              Matcher.quoteReplacement(imported.group(1)));
    PieceText source = new PieceText(near.cell(), near.code(), near.offset(), code.strip());
    return Stream.of(
        new Piece(
            source,
            Piece.Kind.TYPE,
            name,
            "",
            unpublic(code.strip()),
            List.of(),
            List.of(),
            List.of()));
  }

  /** Cells declare their classes public themselves. */
  private static String unpublic(String code) {
    Matcher modifier = Pattern.compile("(?m)^(?:public\\s+)").matcher(code);
    return modifier.find() ? modifier.replaceFirst(m -> " ".repeat(m.group().length())) : code;
  }
}
