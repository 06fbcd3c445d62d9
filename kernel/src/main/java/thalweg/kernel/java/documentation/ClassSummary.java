package thalweg.kernel.java.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a class offers: its constants, constructors, methods. */
public final class ClassSummary {
  private static final int NAMES = 40;
  private static final int CALLS = 6;
  private static final int ABSTRACT = 3; // more than that nobody implements for once

  private final Elements elements;
  private final TypeElement type;

  private ClassSummary(Elements elements, TypeElement type) {
    this.elements = elements;
    this.type = type;
  }

  /** Lines such as {@code Methods: add, clear, …}; those that would be empty are left out. */
  public static List<String> of(Elements elements, TypeElement type) {
    return new ClassSummary(elements, type).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean annotation = type.getKind() == ElementKind.ANNOTATION_TYPE;
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    List<ExecutableElement> open =
        methods.stream()
            .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(m))
            .toList();
    boolean few = open.size() <= ABSTRACT || annotation;
    add(lines, "Constants", NAMES, names(this::isConstant));
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT))
      add(
          lines,
          "Constructors",
          CALLS,
          calls(ElementFilter.constructorsIn(type.getEnclosedElements())));
    if (few) add(lines, annotation ? "Elements" : "To implement", NAMES, calls(open));
    add(lines, "Methods", NAMES, names(e -> isMethod(e) && !(few && open.contains(e))));
    return lines;
  }

  private static void add(List<String> lines, String title, int shown, Stream<String> words) {
    List<String> all = words.distinct().limit(shown + 1).toList();
    if (all.isEmpty()) return;
    String more = all.size() > shown ? ", …" : "";
    lines.add(title + ": " + all.stream().limit(shown).collect(Collectors.joining(", ")) + more);
  }

  private Stream<String> calls(List<ExecutableElement> methods) {
    ParameterNames names = new ParameterNames(elements);
    return methods.stream()
        .filter(this::isVisible)
        .map(
            m ->
                (Signatures.isConstructor(m) ? type : m).getSimpleName()
                    + Signatures.call(m, (ExecutableType) m.asType(), names.of(m)));
  }

  private Stream<String> names(Predicate<Element> wanted) {
    return type.getEnclosedElements().stream()
        .filter(this::isVisible)
        .filter(wanted)
        .map(e -> e.getSimpleName().toString());
  }

  private boolean isVisible(Element member) {
    return (member.getModifiers().contains(Modifier.PUBLIC)
            || (CellElements.isWithin(type) && !member.getModifiers().contains(Modifier.PRIVATE)))
        && !elements.isDeprecated(member);
  }

  private boolean isConstant(Element member) {
    return member.getKind() == ElementKind.ENUM_CONSTANT
        || (member.getKind() == ElementKind.FIELD
            && member.getModifiers().contains(Modifier.STATIC)
            && member.getModifiers().contains(Modifier.FINAL));
  }

  private boolean isMethod(Element member) {
    return member instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && !isOfObject(method);
  }

  /** Every class has these. */
  private boolean isOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(m -> elements.overrides(method, m, type) || m.equals(method));
  }
}
