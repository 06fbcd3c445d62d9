package thalweg.kernel.java.assistance;

import com.sun.source.tree.IdentifierTree;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.documentation.CellElements;
import thalweg.kernel.java.documentation.Signatures;

/** The order of candidates, each with its overloads: what fits, what is near, variables before methods, then by name. */
final class Likeliness implements Comparator<List<Candidate>> {
  private final Cursor caret;
  private final Comparator<List<Candidate>> order;

  /** Orders the candidates at a cursor; for classes, by how close they are to what is typed. */
  Likeliness(Cursor caret, ExpectedTypes expected, String typed) {
    this.caret = caret;
    this.order =
        Comparator.<List<Candidate>, Boolean>comparing(all -> !all.get(0).isSetting())
            .thenComparing(all -> all.stream().noneMatch(expected::fits))
            .thenComparing(all -> all.stream().allMatch(caret::isDeprecated))
            .thenComparing(all -> distance(all.get(0)))
            .thenComparing(all -> typed.isEmpty() ? 0 : length(all.get(0)))
            .thenComparing(all -> !(all.get(0).element() instanceof VariableElement))
            .thenComparing(all -> all.get(0).name());
  }

  @Override
  public int compare(List<Candidate> a, List<Candidate> b) {
    return order.compare(a, b);
  }

  /** How far away something is declared. */
  private int distance(Candidate candidate) {
    Element element = named(candidate);
    if (element == null) return candidate.isKeyword() ? 6 : 5;
    boolean own = CellElements.isWithin(element);
    if (element instanceof TypeElement) return own ? 2 : isError(candidate.name()) ? 4 : 3;
    if (own || !(element.getEnclosingElement() instanceof TypeElement owner)) return 0;
    boolean imported = caret.path().getLeaf() instanceof IdentifierTree;
    return imported || owner.getQualifiedName().contentEquals("java.lang.Object") ? 1 : 0;
  }

  private static boolean isError(String name) {
    return name.endsWith("Exception") || name.endsWith("Error");
  }

  /** Of classes, the one whose name is completed the soonest comes first. */
  private static int length(Candidate candidate) {
    return named(candidate) instanceof TypeElement ? candidate.name().length() : 0;
  }

  /** What the name names: of a constructor, its class. */
  private static @Nullable Element named(Candidate candidate) {
    Element element = candidate.element();
    return element != null && Signatures.isConstructor(element)
        ? Objects.requireNonNull(element.getEnclosingElement())
        : element;
  }
}
