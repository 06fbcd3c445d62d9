package thalweg.kernel.java.magics;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.javac.Javac;
import thalweg.kernel.java.session.Session;

/** How cells are compiled. */
final class JavacMagics {
  private static final Pattern EXPORTS = Pattern.compile("([\\w.]+)/([\\w.]+)=.*");

  private final Session session;

  JavacMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line(
        "javac [OPTION…]",
        "compile the cells below with options such as --enable-preview; without any, show them; default drops them",
        (k, w) -> set(w));
  }

  private @Nullable Object set(List<String> words) {
    Javac javac = session.javac();
    if (words.isEmpty()) {
      List<String> options = javac.options();
      System.out.println(options.isEmpty() ? "No options are set." : String.join(" ", options));
      return null;
    }
    javac.setOptions(words.equals(List.of("default")) ? List.of() : words);
    words.stream().flatMap(word -> closed(word).stream()).forEach(System.out::println);
    return null;
  }

  /** What to do about a package that javac is told is exported, and this JVM was not. */
  private Optional<String> closed(String word) {
    Matcher exports =
        EXPORTS.matcher(word.substring(word.indexOf("exports=") < 0 ? 0 : word.indexOf('=') + 1));
    if (!exports.matches()) return Optional.empty();
    return ModuleLayer.boot()
        .findModule(exports.group(1))
        .filter(module -> module.getPackages().contains(exports.group(2)))
        .filter(module -> !module.isExported(exports.group(2), session.module()))
        .map(
            module ->
                "Cells that use %s compile now, but cannot run: this JVM was started without that option. Install the kernel with --java-options \"--add-exports=%s\" and restart it."
                    .formatted(exports.group(2), exports.group()));
  }
}
