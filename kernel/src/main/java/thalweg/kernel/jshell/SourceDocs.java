package thalweg.kernel.jshell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The documentation comments of libraries whose {@code -sources.jar} stands beside their jar. */
final class SourceDocs {
  // "double thalweg.Objective.value(double[] w)", "Vectors", "new Sgd(double learningRate)"
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "([\\w.]*?)([A-Z]\\w*)(?:<[^(]*>)?(?:\\.(\\w+))?(?:\\((.*)\\))?(?: throws .*)?$");

  private final Classes classes;

  SourceDocs(Classes classes) {
    this.classes = classes;
  }

  /** The comment on what has this signature. */
  Optional<String> find(String signature) {
    Matcher m = SIGNATURE.matcher(signature);
    if (!m.find()) return Optional.empty();
    Optional<Class<?>> type =
        classes.named(m.group(1) + m.group(2)).or(() -> classes.named(m.group(2)));
    String parameters = m.group(4);
    String member = m.group(3) != null ? m.group(3) : parameters != null ? "<init>" : "";
    int count =
        parameters == null
            ? -1
            : parameters.isBlank() ? 0 : parameters.replaceAll("<[^>]*>", "").split(",").length;
    return type.flatMap(
        t -> source(t).flatMap(text -> comment(text, t.getSimpleName(), member, count)));
  }

  private static Optional<String> source(Class<?> type) {
    CodeSource code = type.getProtectionDomain().getCodeSource();
    if (code == null || !code.getLocation().getPath().endsWith(".jar")) return Optional.empty();
    String entry = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    try {
      Path jar = Path.of(code.getLocation().toURI());
      Path sources =
          jar.resolveSibling(jar.getFileName().toString().replace(".jar", "-sources.jar"));
      return Files.exists(sources) ? read(sources, entry) : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Path sources, String name) throws IOException {
    try (JarFile jar = new JarFile(sources.toFile())) {
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) return Optional.empty();
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  private static Optional<String> comment(String text, String type, String member, int count) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      for (CompilationUnitTree unit : task.parse()) {
        Search search = new Search(DocTrees.instance(task), type, member, count);
        search.scan(unit, null);
        return Optional.ofNullable(search.found);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static final class Search extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final String type;
    private final String member;
    private final int count;
    private @Nullable String found;

    Search(DocTrees docs, String type, String member, int count) {
      this.docs = docs;
      this.type = type;
      this.member = member;
      this.count = count;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      boolean here = tree.getSimpleName().contentEquals(type);
      // A record's constructor is described where the record is.
      if (here && (member.isEmpty() || member.equals("<init>")))
        found = docs.getDocComment(getCurrentPath());
      return super.visitClass(tree, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      boolean named = tree.getName().contentEquals(member);
      if (named && (count < 0 || tree.getParameters().size() == count)) {
        String comment = docs.getDocComment(getCurrentPath());
        if (comment != null) found = comment;
      }
      return super.visitMethod(tree, unused);
    }
  }
}
