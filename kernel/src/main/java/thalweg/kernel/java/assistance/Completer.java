package thalweg.kernel.java.assistance;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import thalweg.kernel.interpreter.Completion.Item;
import thalweg.kernel.java.documentation.Signatures;

/** What could come next at the cursor, the likeliest first: what fits the expected type, then what is near, then by name. */
final class Completer {
  private static final int SHOWN = 4; // overloads

  private final Cursor caret;
  private final String typed;
  private final ExpectedTypes expected;

  Completer(Cursor caret, String typed) {
    this.caret = caret;
    this.typed = typed;
    this.expected = new ExpectedTypes(caret);
  }

  List<Item> items() {
    Map<String, List<Candidate>> byName = new LinkedHashMap<>();
    for (Candidate c : candidates())
      byName.computeIfAbsent(c.name() + (isCall(c) ? "(" : ""), n -> new ArrayList<>()).add(c);
    return byName.values().stream()
        .sorted(
            Comparator.<List<Candidate>, Boolean>comparing(
                    all -> all.stream().noneMatch(expected::fits))
                .thenComparing(all -> distance(all.get(0)))
                .thenComparing(all -> all.get(0).name()))
        .map(this::item)
        .toList();
  }

  private List<Candidate> candidates() {
    List<Candidate> all = new ArrayList<>(caret.candidates(name -> name.startsWith(typed)));
    if (typed.isEmpty() && caret.isAfterNew())
      for (Candidate c : expected.classes())
        CallTargets.constructors(caret, c).stream().filter(expected::fits).forEach(all::add);
    if (caret.path().getLeaf() instanceof IdentifierTree && !caret.isAfterNew() && !typed.isEmpty())
      Keywords.ALL.stream().filter(w -> w.startsWith(typed)).map(Candidate::word).forEach(all::add);
    return all;
  }

  private static boolean isCall(Candidate candidate) {
    return candidate.element() instanceof ExecutableElement;
  }

  /** How far away something is declared. */
  private static int distance(Candidate candidate) {
    Element element = candidate.element();
    if (element == null) return SourceVersion.isKeyword(candidate.name()) ? 4 : 3;
    if (element instanceof TypeElement) return 2;
    boolean everywhere =
        element.getEnclosingElement() instanceof TypeElement t
            && t.getQualifiedName().contentEquals("java.lang.Object");
    return everywhere ? 1 : 0;
  }

  private Item item(List<Candidate> overloads) {
    Candidate first = overloads.get(0);
    if (!(first.element() instanceof ExecutableElement))
      return new Item(first.name(), kind(first), type(first));
    boolean empty = true;
    List<String> signatures = new ArrayList<>();
    for (Candidate c : overloads) {
      if (!(c.element() instanceof ExecutableElement method)) continue;
      empty &= method.getParameters().isEmpty();
      signatures.add(Signatures.call(method, (ExecutableType) caret.member(method, c.site())));
    }
    boolean generic =
        Signatures.isConstructor(first.element())
            && first.element().getEnclosingElement() instanceof TypeElement t
            && !t.getTypeParameters().isEmpty();
    return new Item(
        first.name() + (generic ? "<>" : "") + (isNameOnly() ? "" : empty ? "()" : "("),
        "function",
        signatures.stream().distinct().limit(SHOWN).collect(Collectors.joining(" | ")));
  }

  private boolean isNameOnly() {
    return caret.isImport() || caret.path().getLeaf() instanceof MemberReferenceTree;
  }

  private String type(Candidate candidate) {
    var type = caret.valueType(candidate);
    return type == null ? "" : Signatures.type(type);
  }

  /** The kinds that JupyterLab has icons for. */
  private static String kind(Candidate candidate) {
    Element element = candidate.element();
    if (element == null)
      return SourceVersion.isKeyword(candidate.name()) || Keywords.ALL.contains(candidate.name())
          ? "keyword"
          : "module";
    if (element instanceof TypeElement || element.getKind() == ElementKind.TYPE_PARAMETER)
      return "class";
    String name = candidate.name();
    if (SourceVersion.isKeyword(name)) return "keyword";
    return name.equals(name.toUpperCase(Locale.ROOT))
            && element.getModifiers().contains(Modifier.STATIC)
        ? "constant"
        : "instance";
  }
}
