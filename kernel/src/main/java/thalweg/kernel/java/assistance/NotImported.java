package thalweg.kernel.java.assistance;

import com.sun.source.tree.IdentifierTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import thalweg.kernel.java.advice.Importable;
import thalweg.kernel.java.javac.Packages;

/**
 * Classes that no import brings yet, those of familiar packages first.
 *
 * <p>Such a class is written by its full name; where it begins a statement, with an import on the line above.
 */
final class NotImported {
  private static final int SHOWN = 10;
  private static final int SHORTEST = 2; // prefix that is worth a look

  private final Cursor caret;
  private final String typed;
  private final Set<String> known;
  private final int room;
  private final Predicate<Element> kind;
  private final List<Candidate> found = new ArrayList<>();

  private NotImported(Cursor caret, String typed, List<Candidate> known) {
    this.caret = caret;
    this.typed = typed;
    this.known = known.stream().map(Candidate::name).collect(Collectors.toSet());
    this.room = known.isEmpty() ? SHOWN : SHOWN / 2;
    this.kind = TypePlace.of(caret, caret.path()).orElse(e -> true);
  }

  /**
   * The classes whose names begin with what is typed.
   *
   * @param known what else begins so, and has a meaning already
   */
  static List<Candidate> of(Cursor caret, String typed, List<Candidate> known) {
    boolean isName = caret.path().getLeaf() instanceof IdentifierTree;
    if (!isName || typed.length() < SHORTEST || !Character.isUpperCase(typed.charAt(0)))
      return List.of();
    NotImported search = new NotImported(caret, typed, known);
    search.look();
    return search.found;
  }

  private void look() {
    Packages packages = caret.packages();
    List<String> familiar = Importable.familiar();
    add(familiar);
    add(packages.ofJars().stream().sorted().toList());
    if (found.isEmpty() && known.isEmpty())
      add(packages.ofJava().stream().filter(p -> p.matches("javax?\\..*")).sorted().toList());
  }

  private void add(Collection<String> homes) {
    Stream<String> names =
        homes.stream()
            .flatMap(
                home ->
                    caret
                        .packages()
                        .classesIn(home)
                        .filter(name -> name.startsWith(typed) && !known.contains(name))
                        .sorted(Comparator.comparingInt(String::length))
                        .map(name -> home + "." + name));
    for (String name : (Iterable<String>) names::iterator) {
      if (found.size() == room) return;
      TypeElement type = caret.elements().getTypeElement(name);
      if (type != null && caret.sees(type) && kind.test(type))
        found.add(new Candidate(written(name, type), type, null));
    }
  }

  private String written(String name, TypeElement type) {
    return caret.isImport()
        ? name
        : caret
            .margin()
            .map(margin -> "import " + name + ";\n" + margin + type.getSimpleName())
            .orElse(name);
  }
}
