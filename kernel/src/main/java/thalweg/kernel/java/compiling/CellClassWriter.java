package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import thalweg.kernel.java.javac.Packages;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.runtime.NotYetDeclared;

/** Writes the class that was planned. */
record CellClassWriter(ClassPlan plan, Packages packages) {

  /** The class that runs. */
  TrackedCode running() {
    List<Piece> declared = plan.declared();
    CellClass unit = head(declared);
    for (Piece piece : declared)
      if (piece.hasBodies()) unit.declare(piece, plan.omissions.stubs(piece), stub(piece));
    for (Piece piece : plan.fresh)
      for (Variable v : piece.variables())
        if (!plan.isKept(v)) {
          unit.declare(piece, v, plan.namedClass(v));
          unit.declare(piece, v, plan.type(v), null);
        }
    for (Declaration d : plan.again)
      if (!plan.omissions.isDropped(d.piece()))
        for (Variable v : d.piece().variables())
          if (v.name().equals(d.key()))
            unit.declare(d.piece(), v, d.type(), plan.isReset(d) ? null : d.owner());
    for (Piece piece : plan.fresh) {
      if (piece.isDeclaration()) continue;
      unit.step();
      if (piece.kind() == Kind.VARIABLE)
        piece.variables().forEach(v -> unit.assign(piece, v, plan.type(v), plan.namedClass(v)));
      else unit.run(piece, piece.equals(plan.last), piece.equals(plan.last) && !isDisplay(piece));
    }
    return unit.code();
  }

  /** A class with the variables without a type as local ones, for javac to find it. */
  TrackedCode inferring() {
    CellClass unit = head(plan.fresh);
    plan.fresh.stream().filter(Piece::hasBodies).forEach(p -> unit.declare(p, List.of(), ""));
    for (Piece piece : plan.fresh)
      for (Variable v : piece.variables()) {
        String type = v.type();
        if (type == null) unit.infer(piece, v);
        else unit.declare(piece, v, type, null);
      }
    return unit.code();
  }

  /** Whether it is a call of the kernel's {@code display}, which has shown the value already. */
  private boolean isDisplay(Piece piece) {
    return piece.code().startsWith("display(")
        && Stream.concat(plan.fresh.stream(), plan.scope.all().map(Declaration::piece))
            .noneMatch(p -> p.kind() == Kind.METHOD && p.name().equals("display"));
  }

  private CellClass head(List<Piece> pieces) {
    Set<String> words = new HashSet<>();
    Set<String> own = new HashSet<>();
    List<Piece> importing = new ArrayList<>();
    for (Piece piece : pieces) {
      words.addAll(Declarations.words(piece.code()));
      switch (piece.kind()) {
        case IMPORT -> {
          importing.add(piece);
          if (!piece.isOnDemand()) own.add("class " + piece.name());
        }
        case TYPE -> own.add("class " + piece.name());
        case METHOD -> own.add(piece.name());
        default -> {}
      }
      for (Variable v : piece.variables()) {
        words.addAll(Declarations.words(plan.type(v)));
        if (!plan.isKept(v)) own.add(v.name());
      }
    }
    List<String> imports =
        new ImportLines(plan.scope, packages, words, own, importing)
            .lines().stream().filter(line -> packages.isNeeded(line, words)).toList();
    return new CellClass(plan.name, imports, importing);
  }

  private String stub(Piece piece) {
    String why =
        new Declaration("", piece, null, "", Set.of(), plan.omissions.missing(piece)).why();
    String text = why.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    return "throw new " + NotYetDeclared.class.getName() + "(\"" + text + "\");";
  }
}
