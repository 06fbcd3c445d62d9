package thalweg.kernel.java.assistance;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What gives a value of the types that are expected, though it is not in scope by itself. */
final class ExpectedNames {
  private ExpectedNames() {}

  /** The classes that may be made where one of the types is expected: those of its package that fit. */
  static List<Candidate> classes(Cursor caret, List<TypeMirror> expected) {
    return expected.stream()
        .filter(DeclaredType.class::isInstance)
        .map(t -> caret.elements().getPackageOf(((DeclaredType) t).asElement()))
        .distinct()
        .flatMap(home -> Cursor.classesOf(home, name -> true).stream())
        .filter(caret::sees)
        .map(type -> Candidate.of(type, null))
        .toList();
  }

  /** The constants of an enum where one is expected, as they are written outside of it. */
  static List<Candidate> constants(Cursor caret, List<TypeMirror> expected) {
    List<Candidate> found = new ArrayList<>();
    for (TypeMirror type : expected) {
      if (!(type instanceof DeclaredType d) || d.asElement().getKind() != ElementKind.ENUM)
        continue;
      String name = d.asElement().getSimpleName().toString();
      if (caret.candidates(name::equals).stream().noneMatch(c -> d.asElement().equals(c.element())))
        continue; // its name means something else here, or nothing
      for (Element e : d.asElement().getEnclosedElements())
        if (e.getKind() == ElementKind.ENUM_CONSTANT)
          found.add(new Candidate(name + "." + e.getSimpleName(), e, type));
    }
    return found;
  }
}
