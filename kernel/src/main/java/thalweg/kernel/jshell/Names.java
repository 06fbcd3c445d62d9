package thalweg.kernel.jshell;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import thalweg.kernel.advice.Scope;

/** What JShell would complete: the names an error may have meant. */
final class Names implements Scope {
  private static final int SHOWN = 6; // signatures

  private final SourceCodeAnalysis analysis;

  Names(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public Set<String> names(String receiver) {
    return analysis.completionSuggestions(receiver, receiver.length(), new int[1]).stream()
        .map(s -> s.continuation().replaceAll("\\W.*", ""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  @Override
  public Collection<String> importable(String simpleName) {
    return analysis.listQualifiedNames(simpleName, simpleName.length()).getNames();
  }

  @Override
  public Collection<String> signatures(String code, int at) {
    return analysis.documentation(code, at, false).stream()
        .map(d -> Look.signature(d.signature()))
        .distinct()
        .limit(SHOWN)
        .toList();
  }
}
