package thalweg.kernel.java.magics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts.Unresolved;

/** Libraries from Maven repositories, by the magic of the rapaio kernel: first named, then resolved together. */
final class DependencyMagics {
  private static final String FORM =
      "/add GROUP:ARTIFACT:VERSION, /resolve, /add-repo NAME URL, /list-repos, /list-dependencies"
          + " or /list-artifacts";

  private final Libraries libraries;
  private final Set<String> proposed = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Set<String> resolved = Collections.synchronizedSet(new LinkedHashSet<>());

  DependencyMagics(Libraries libraries) {
    this.libraries = libraries;
  }

  void register(MagicBook book) {
    book.line(
        "dependency /COMMAND [ARGUMENT…]", "libraries as in rapaio: " + FORM, (k, w) -> run(w));
  }

  private @Nullable Object run(List<String> words) throws IOException, Unresolved {
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.remove("--optional"); // what is named is wanted
    switch (words.get(0)) {
      case "/add" -> proposed.addAll(required(arguments, 1));
      case "/resolve" -> resolve();
      case "/add-repo" -> addRepository(required(arguments, 2));
      case "/list-repos" -> listRepositories();
      case "/list-dependencies" -> {
        proposed.forEach(c -> System.out.println(c + " (not yet resolved)"));
        print(resolved);
      }
      case "/list-artifacts" -> print(libraries.fromMaven());
      default -> throw new IllegalArgumentException("write " + FORM + ", not " + words.get(0));
    }
    return null;
  }

  private static List<String> required(List<String> arguments, int count) {
    if (arguments.size() >= count) return arguments;
    throw new IllegalArgumentException("an argument is missing: write " + FORM);
  }

  /** What cannot be had is forgotten, so that a corrected line can follow. */
  private void resolve() throws IOException, Unresolved {
    List<String> wanted = List.copyOf(proposed);
    proposed.clear();
    if (wanted.isEmpty()) return;
    libraries.addArtifacts(wanted, List.of());
    resolved.addAll(wanted);
  }

  /** When to look for newer versions, as in {@code snapshot|always}, is Maven's own decision here. */
  private void addRepository(List<String> arguments) {
    for (String policy : arguments.subList(2, arguments.size()))
      if (!policy.matches("(?i)(release|snapshot)(\\|\\w+)?"))
        throw new IllegalArgumentException(
            "after the URL comes release|… or snapshot|…, not " + policy);
    libraries.addRepository(arguments.get(0), arguments.get(1));
  }

  private void listRepositories() {
    System.out.println("central (Maven Central)");
    libraries.repositories().forEach((name, url) -> System.out.println(name + " " + url));
  }

  private static void print(Collection<String> lines) {
    lines.forEach(System.out::println);
  }
}
