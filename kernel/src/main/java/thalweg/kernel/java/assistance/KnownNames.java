package thalweg.kernel.java.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.documentation.Headline;
import thalweg.kernel.java.javac.Packages;

/** What could be completed: the names an error may have meant. */
final class KnownNames implements NamesInScope {
  private static final int SHOWN = 6; // signatures

  private final Analysis analysis;
  private final Packages packages;

  KnownNames(Analysis analysis, Packages packages) {
    this.analysis = analysis;
    this.packages = packages;
  }

  @Override
  public Set<String> names(String receiver) {
    return analysis
        .ask(
            receiver,
            name -> true,
            caret ->
                Stream.concat(
                        caret.candidates(name -> true).stream().map(KnownNames::written),
                        receiver.isEmpty()
                            ? new ImportedNames(caret, name -> true).names().stream()
                            : Stream.empty())
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  @Override
  public Collection<String> importable(String simpleName) {
    return packages.classes(simpleName);
  }

  private static String written(Candidate candidate) {
    if (!(candidate.element() instanceof ExecutableElement method)) return candidate.name();
    return candidate.name() + (method.getParameters().isEmpty() ? "()" : "(");
  }

  @Override
  public Collection<String> signatures(String code, int at) {
    return analysis
        .ask(code.substring(0, at), name -> false, KnownNames::calls)
        .orElse(List.of())
        .stream()
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private static List<String> calls(Cursor caret) {
    Headline headline = new Headline(caret.elements());
    return CallTargets.around(caret).stream()
        .flatMap(
            c ->
                c.element() instanceof ExecutableElement m
                    ? Stream.of(headline.call(m, c.call(caret.types(), m)))
                    : Stream.empty())
        .toList();
  }
}
