package thalweg.kernel.java.compiling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thalweg.kernel.java.reading.CompileError;
import thalweg.kernel.java.reading.PieceText;

/** Errors of a class, sorted by the pieces of the cell that they are in. */
final class ErrorsByPiece {
  private final Map<PieceText, List<CompileError>> all = new LinkedHashMap<>();

  Map<PieceText, List<CompileError>> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Adds an error of a class; where nothing of the student's is before it, the first piece has it. */
  void add(CompileError error, TrackedCode code, ClassPlan plan) {
    TrackedCode.Spot first = new TrackedCode.Spot(plan.fresh.get(0).source(), 0);
    TrackedCode.Spot spot = code.find(error.at()).orElse(first);
    CompileError moved = error.moved(spot.offset() - error.at(), spot.source().text().length());
    List<CompileError> errors = all.computeIfAbsent(spot.source(), s -> new ArrayList<>());
    if (!errors.contains(moved)) errors.add(moved);
  }
}
