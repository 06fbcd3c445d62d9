package thalweg.kernel.java.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import thalweg.kernel.java.advice.NamesInScope;
import thalweg.kernel.java.documentation.Headline;
import thalweg.kernel.java.reading.Piece;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.log.Log;

/** What could be completed: the names an error may have meant. */
final class KnownNames implements NamesInScope {
  private final Analysis analysis;
  private final Session session;

  KnownNames(Analysis analysis, Session session) {
    this.analysis = analysis;
    this.session = session;
  }

  @Override
  public Set<String> names(String code) {
    return ask(
            code,
            name -> true,
            caret ->
                Stream.concat(
                        caret.candidates(name -> true).stream().map(KnownNames::written),
                        code.isEmpty()
                            ? new ImportedNames(caret, name -> true).names().stream()
                            : Stream.empty())
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  @Override
  public boolean sees(String type) {
    return ask(
            "",
            type::equals,
            caret ->
                !caret.candidates(type::equals).isEmpty()
                    || !new ImportedNames(caret, type::equals).all().isEmpty())
        .orElse(false);
  }

  @Override
  public Collection<String> importable(String simpleName) {
    return session.javac().packages().classes(simpleName);
  }

  @Override
  public Optional<String> lost(String name) {
    return session.lost().reason(name);
  }

  @Override
  public Optional<String> declaration(String simpleName) {
    return session
        .declared()
        .of(Piece.Kind.TYPE)
        .filter(d -> d.simpleName().equals(simpleName))
        .map(d -> d.piece().source().text())
        .findFirst();
  }

  private static String written(Candidate candidate) {
    if (!(candidate.element() instanceof ExecutableElement method)) return candidate.name();
    return candidate.name() + (method.getParameters().isEmpty() ? "()" : "(");
  }

  @Override
  public Collection<String> signatures(String code, int at) {
    return ask(code.substring(0, at), name -> false, KnownNames::calls).orElse(List.of()).stream()
        .distinct()
        .toList();
  }

  /** What javac says, unless it fails over the wrong code. */
  private <T> Optional<T> ask(String code, Predicate<String> wanted, Function<Cursor, T> question) {
    try {
      return analysis.ask(code, wanted, question);
    } catch (RuntimeException | Error e) {
      Log.error("names", e);
      return Optional.empty();
    }
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
