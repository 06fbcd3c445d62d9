package thalweg.kernel.java.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import thalweg.kernel.java.reading.PieceText;

/** Names that are not declared because their cell failed. */
public final class LostNames {
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /** The pieces of a cell did not compile. */
  void notCompiled(List<PieceText> sources) {
    add(sources, "did not compile: correct that cell and run it first.");
  }

  /** The pieces of a cell ended early. */
  void ended(List<PieceText> sources) {
    add(sources, "ended before it came to that: run that cell again first.");
  }

  private void add(List<PieceText> sources, String what) {
    for (PieceText source : sources) {
      String sentence = "Cell [" + source.cell().number() + "], which declares it, " + what;
      source.declaredNames(source.text().length()).forEach(name -> reasons.put(name, sentence));
    }
  }

  /** Nothing was ever declared. */
  void clear() {
    reasons.clear();
  }

  /** Why a name that is not declared is not, as a sentence; empty if no cell that failed would have declared it. */
  public Optional<String> reason(String name) {
    return Optional.ofNullable(reasons.get(name));
  }
}
