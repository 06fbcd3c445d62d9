package thalweg.kernel.java.assistance;

import com.sun.source.tree.MemberSelectTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import thalweg.kernel.java.documentation.CellElements;
import thalweg.kernel.java.documentation.ClassSummary;
import thalweg.kernel.java.documentation.DocPlaces;
import thalweg.kernel.java.documentation.DocumentedElement;
import thalweg.kernel.java.documentation.Headline;
import thalweg.kernel.java.documentation.Signatures;

/**
 * What a name means.
 *
 * @param signature as it is declared
 * @param documented where its documentation may stand: at its declaration, or at what that overrides
 * @param page the address of Java's documentation of it
 * @param summary of a class, what it offers
 * @param isVariableOfCell whether it is a variable that has a value now
 */
record NameDescription(
    String signature,
    List<DocumentedElement> documented,
    Optional<String> page,
    List<String> summary,
    boolean isVariableOfCell) {

  /** What a candidate means. */
  static NameDescription of(Cursor caret, Candidate candidate) {
    Element element = candidate.element();
    if (element == null) return ofPackage(caret, candidate.name());
    String signature = signature(caret, candidate, element);
    // A local variable and the length of an array are members of nothing.
    if (candidate.site() == null && !(element instanceof TypeElement))
      return new NameDescription(signature, List.of(), Optional.empty(), List.of(), false);
    DocPlaces places = new DocPlaces(caret.task(), caret.own()::of);
    return new NameDescription(
        signature,
        places.of(element),
        places.page(element),
        element instanceof TypeElement type ? ClassSummary.of(caret.elements(), type) : List.of(),
        isVariableOfCell(element));
  }

  private static String signature(Cursor caret, Candidate candidate, Element element) {
    Headline headline = new Headline(caret.elements());
    if (element instanceof ExecutableElement method)
      return headline.of(method, candidate.call(caret.types(), method));
    if (element instanceof VariableElement && candidate.site() == null)
      return Signatures.type(element.asType()) + " " + candidate.name();
    if (element instanceof VariableElement variable)
      return headline.of(variable, candidate.type(caret.types(), variable));
    return element instanceof TypeElement type ? headline.of(type) : candidate.name();
  }

  private static boolean isVariableOfCell(Element element) {
    return element instanceof VariableElement && CellElements.isDeclared(element);
  }

  private static NameDescription ofPackage(Cursor caret, String name) {
    String whole =
        caret.path().getLeaf() instanceof MemberSelectTree s
            ? s.getExpression() + "." + name
            : name;
    return new NameDescription("package " + whole, List.of(), Optional.empty(), List.of(), false);
  }
}
