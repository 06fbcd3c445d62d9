package thalweg.kernel.jshell;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import thalweg.kernel.advice.Scope;
import thalweg.kernel.display.TypeNames;

/** What JShell would complete: the names an error may have meant. */
final class Names implements Scope {
  private static final int SHOWN = 6; // signatures

  private final Session session;

  Names(Session session) {
    this.session = session;
  }

  @Override
  public Set<String> names(String receiver) {
    return session
        .analysis()
        .completionSuggestions(receiver, receiver.length(), new int[1])
        .stream()
        .map(s -> s.continuation().replaceAll("^(\\w+(?:\\(\\)?)?).*", "$1"))
        .filter(name -> name.matches("\\w.*"))
        .collect(Collectors.toSet());
  }

  @Override
  public Collection<String> importable(String simpleName) {
    return session.analysis().listQualifiedNames(simpleName, simpleName.length()).getNames();
  }

  @Override
  public Collection<String> signatures(String code, int at) {
    return session.analysis().documentation(code, at, false).stream()
        .map(d -> TypeNames.shorten(Look.signature(d.signature())))
        .distinct()
        .limit(SHOWN)
        .toList();
  }
}
