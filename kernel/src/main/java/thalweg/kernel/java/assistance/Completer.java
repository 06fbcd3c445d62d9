package thalweg.kernel.java.assistance;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import thalweg.kernel.interpreter.Completion.Item;
import thalweg.kernel.java.documentation.CellElements;
import thalweg.kernel.java.documentation.ParameterNames;
import thalweg.kernel.java.documentation.Signatures;

/** What could come next at the cursor, the likeliest first: what fits the expected type, then what is near, then by name. */
final class Completer {
  private final Cursor caret;
  private final String typed;
  private final ExpectedTypes expected;
  private final ParameterNames names;

  Completer(Cursor caret, String typed) {
    this.caret = caret;
    this.typed = typed;
    this.expected = new ExpectedTypes(caret);
    this.names = new ParameterNames(caret.elements());
  }

  /** Names that begin with what is typed; if there are none, those that are abbreviated by it. */
  List<Item> items() {
    List<Candidate> known = candidates(name -> name.startsWith(typed));
    List<Candidate> others = new ArrayList<>();
    for (Candidate c : NotImported.of(caret, typed, known)) made(c).forEach(others::add);
    if (known.isEmpty() && others.isEmpty() && typed.length() > 1)
      known = candidates(Abbreviation.of(typed)::fits);
    return Stream.concat(
            byName(known).sorted(new Likeliness(caret, expected, typed)), byName(others))
        .map(this::item)
        .toList();
  }

  private static Stream<List<Candidate>> byName(List<Candidate> candidates) {
    Map<String, List<Candidate>> byName = new LinkedHashMap<>();
    for (Candidate c : candidates)
      byName.computeIfAbsent(c.name() + (c.isCall() ? "(" : ""), n -> new ArrayList<>()).add(c);
    return byName.values().stream();
  }

  private List<Candidate> candidates(Predicate<String> wanted) {
    List<Candidate> all = new ArrayList<>(caret.candidates(wanted));
    boolean alone = caret.path().getLeaf() instanceof IdentifierTree && !caret.isImport();
    if (!alone) return all;
    if (caret.isAfterNew()) {
      if (typed.isEmpty())
        for (Candidate c : ExpectedNames.classes(caret, expected.types()))
          made(c).filter(expected::fits).forEach(all::add);
      return all;
    }
    ExpectedNames.constants(caret, expected.types()).stream()
        .filter(c -> wanted.test(c.name()) || wanted.test(c.simpleName()))
        .forEach(all::add);
    if (!typed.isEmpty()) Keywords.at(caret).filter(wanted).map(Candidate::word).forEach(all::add);
    return all;
  }

  private Stream<Candidate> made(Candidate type) {
    return caret.isAfterNew() ? CallTargets.constructors(caret, type).stream() : Stream.of(type);
  }

  private Item item(List<Candidate> overloads) {
    Candidate first = overloads.get(0);
    if (!(first.element() instanceof ExecutableElement call))
      return new Item(first.name(), first.kind(), detail(first));
    boolean empty = true;
    boolean old = overloads.stream().allMatch(caret::isDeprecated);
    List<String> details = new ArrayList<>();
    for (Candidate c : overloads) {
      if (!(c.element() instanceof ExecutableElement method)) continue;
      empty &= method.getParameters().isEmpty();
      if (caret.isDeprecated(c) && !old) continue;
      ExecutableType type = c.call(caret.types(), method);
      details.add(Signatures.call(method, type, names.of(method)));
    }
    boolean generic =
        Signatures.isConstructor(call) && !Signatures.owner(call).getTypeParameters().isEmpty();
    String brackets = isNameOnly(first) ? "" : empty ? "()" : "(";
    return new Item(
        first.name() + (generic ? "<>" : "") + brackets,
        "function",
        details.stream().distinct().toList());
  }

  /** Whether a method is named without being called. */
  private boolean isNameOnly(Candidate candidate) {
    return caret.isImport()
        || candidate.isSetting()
        || caret.path().getLeaf() instanceof MemberReferenceTree;
  }

  private String detail(Candidate candidate) {
    if (candidate.element() instanceof TypeElement type) return home(candidate, type);
    var type = candidate.valueType(caret.types());
    return type == null ? "" : Signatures.brief(type);
  }

  /** The package of a class, unless it is of a cell or already part of the name. */
  private String home(Candidate candidate, TypeElement type) {
    String home = caret.elements().getPackageOf(type).getQualifiedName().toString();
    boolean known = candidate.name().contains(home) || CellElements.isWithin(type);
    return known ? "" : home;
  }
}
