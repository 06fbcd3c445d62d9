package thalweg.kernel.java.javac;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The packages there are: of Java, and on the class path. */
public final class Packages {
  private static final Set<String> OF_JAVA =
      ModuleLayer.boot().modules().stream()
          .map(Module::getDescriptor)
          .flatMap(module -> module.exports().stream())
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toUnmodifiableSet());

  private final JavacFiles files;

  Packages(JavacFiles files) {
    this.files = files;
  }

  /** The next words of packages whose names begin with a name, such as {@code util} for {@code java}. */
  public List<String> within(String name, Predicate<String> wanted) {
    String start = name.isEmpty() ? "" : name + ".";
    Stream<String> listed =
        Stream.concat(OF_JAVA.stream(), files.packages().stream())
            .filter(p -> p.startsWith(start))
            .map(p -> p.substring(start.length(), (p + ".").indexOf('.', start.length())));
    Stream<String> folders =
        files.folders().stream()
            .map(folder -> new File(folder, name.replace('.', '/')).listFiles(File::isDirectory))
            .flatMap(found -> found == null ? Stream.empty() : Arrays.stream(found))
            .map(File::getName);
    return Stream.concat(listed, folders)
        .filter(p -> !p.isEmpty() && wanted.test(p))
        .distinct()
        .toList();
  }

  /** The full names of the classes with a simple name in jars of the class path. */
  public List<String> classes(String simpleName) {
    return files.packages().stream()
        .filter(
            p ->
                files.classes(p).stream()
                    .anyMatch(c -> c.isNameCompatible(simpleName, JavaFileObject.Kind.CLASS)))
        .map(p -> p + "." + simpleName)
        .toList();
  }
}
