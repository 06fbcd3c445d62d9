package thalweg.kernel.java.compiling;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.reading.Piece.Kind;
import thalweg.kernel.java.reading.Piece.Mutability;
import thalweg.kernel.java.reading.Piece.Variable;
import thalweg.kernel.java.runtime.CellNames;

/**
 * What a unit is made of: the pieces of a cell, and again what was compiled against names that they change, or waits for
 * what they declare.
 */
final class ClassPlan {
  final String name;
  final Declarations scope;
  final List<Piece> fresh;
  final List<Declaration> again;

  final Piece last;
  final Omissions omissions = new Omissions();
  private final VariableTypes types; // of the fresh variables
  private final Set<String> moved; // names that mean something new

  ClassPlan(String name, Declarations scope, List<Piece> fresh, Piece last, VariableTypes types) {
    this.name = name;
    this.scope = scope;
    this.fresh = fresh;
    this.last = last;
    this.types = types;
    Set<Declaration> affected = scope.dependents(changed());
    this.moved = affected.stream().map(Declaration::name).collect(Collectors.toSet());
    Set<String> keys = fresh.stream().flatMap(p -> p.keys().stream()).collect(Collectors.toSet());
    this.again = affected.stream().filter(d -> !keys.contains(d.key()) && !d.isImport()).toList();
  }

  /** The names that the pieces give another meaning, and of what waits for one of them. */
  private Set<String> changed() {
    Set<String> changed = new HashSet<>();
    Set<String> words = new HashSet<>();
    boolean imports = false;
    for (Piece piece : fresh) {
      imports |= piece.kind() == Kind.IMPORT;
      words.add(piece.name());
      if (piece.kind() == Kind.TYPE) changed.add("class " + piece.name());
      if (piece.kind() == Kind.METHOD) changed.add(piece.name());
      for (Variable v : piece.variables()) {
        words.add(v.name());
        if (!isOfItsOldType(v)) changed.add(v.name());
      }
    }
    addWaiting(imports, words, changed);
    return changed;
  }

  /** Adds what waits for one of some words, and what waits for that: together they may be complete. */
  private void addWaiting(boolean forAnything, Set<String> words, Set<String> changed) {
    List<Declaration> waiting = scope.all().filter(d -> !d.missing().isEmpty()).toList();
    for (boolean more = true; more; ) {
      more = false;
      for (Declaration d : waiting) {
        boolean mayBeComplete =
            forAnything || Declarations.words(d.missing()).stream().anyMatch(words::contains);
        if (mayBeComplete && changed.add(d.name())) more |= words.add(d.simpleName());
      }
    }
  }

  private boolean isOfItsOldType(Variable v) {
    Declaration old = scope.get(v.name());
    return old != null
        && old.owner() != null
        && old.type().equals(types.of(v))
        && !isConstant(v)
        && old.piece().variables().stream().noneMatch(ClassPlan::isConstant);
  }

  private static boolean isConstant(Variable v) {
    return v.mutability() == Mutability.CONSTANT;
  }

  /** Whether a variable is declared again as it was: it stays where it is, and all that uses it may stay, too. */
  boolean isKept(Variable v) {
    return isOfItsOldType(v) && !moved.contains(v.name());
  }

  /** Whether a variable that moves loses its value: its type means something else now. */
  boolean isReset(Declaration d) {
    return !Collections.disjoint(d.needs(), moved);
  }

  String type(Variable v) {
    String type = types.of(v);
    return type == null ? "java.lang.Object" : type;
  }

  /** The class to declare for a variable of an anonymous one; null for all others. */
  @Nullable NamedClass namedClass(Variable v) {
    return types.named().get(v.name());
  }

  /** Whether a class may yet get a member: one of the cells, but no other. */
  boolean mayBecome(String home) {
    String type = "class " + home.replaceFirst("\\..*", "");
    return home.isEmpty()
        || home.contains(CellNames.PREFIX)
        || scope.get(type) != null
        || fresh.stream().anyMatch(p -> p.keys().contains(type));
  }

  /** The pieces whose declarations the unit holds. */
  List<Piece> declared() {
    return Stream.concat(fresh.stream(), again.stream().map(Declaration::piece))
        .filter(p -> !omissions.isDropped(p))
        .distinct()
        .toList();
  }
}
