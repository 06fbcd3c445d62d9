package thalweg.kernel.java.documentation;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.code.Symbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Where something may be documented: at its declaration, or at what that overrides. */
public final class DocPlaces {
  private static final Path OF_JAVA = Path.of(System.getProperty("java.home"), "lib", "src.zip");
  private static final Pattern JAR = Pattern.compile("(.*)\\.jar\\(.*\\)"); // see JarClass

  private final JavacTask task;
  private final Function<Element, String> cells;

  /**
   * Looks up elements of a task.
   *
   * @param cells gives the source of what a cell declares; empty for all else
   */
  public DocPlaces(JavacTask task, Function<Element, String> cells) {
    this.task = task;
    this.cells = cells;
  }

  /** The places for a class, or a member of one; the nearest first. */
  public List<DocumentedElement> of(Element element) {
    List<DocumentedElement> all = new ArrayList<>();
    if (element instanceof TypeElement type) add(type, type, List.of(), all);
    else if (element.getEnclosingElement() instanceof TypeElement owner) {
      if (element instanceof ExecutableElement method) {
        add(owner, method, parameters(method), all);
        overridden(method, owner, owner, all);
      } else add(owner, element, List.of(), all);
    }
    return all.stream().distinct().toList();
  }

  /** The page about an element of Java; empty for all else. */
  public Optional<String> page(Element element) {
    Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
    return owner instanceof TypeElement type
        ? ApiPage.of(task.getElements(), type, element)
        : Optional.empty();
  }

  private void overridden(
      ExecutableElement method, TypeElement owner, TypeElement below, List<DocumentedElement> all) {
    for (TypeMirror parent : task.getTypes().directSupertypes(below.asType())) {
      TypeElement type = (TypeElement) ((DeclaredType) parent).asElement();
      for (Element e : type.getEnclosedElements())
        if (e instanceof ExecutableElement m
            && e.getSimpleName().equals(method.getSimpleName())
            && task.getElements().overrides(method, m, owner)) add(type, m, parameters(m), all);
      overridden(method, owner, type, all);
    }
  }

  private void add(
      TypeElement owner, Element element, List<String> parameters, List<DocumentedElement> all) {
    String member = element == owner ? "" : element.getSimpleName().toString();
    String key = DocumentedElement.key(owner.getSimpleName().toString(), member, parameters);
    String source = cells.apply(element);
    if (!source.isEmpty()) {
      all.add(new DocumentedElement(null, source, key));
      return;
    }
    Symbol.ClassSymbol outer = ((Symbol.ClassSymbol) owner).outermostClass();
    ModuleElement module = task.getElements().getModuleOf(owner);
    String home = module == null || module.isUnnamed() ? "" : module.getQualifiedName() + "/";
    String path = outer.flatname.toString().replace('.', '/') + ".java";
    Path archive = archive(outer.classfile);
    if (archive != null) all.add(new DocumentedElement(archive, home + path, key));
  }

  /** Sources are beside a library's jar, and in Java's home. */
  private static @Nullable Path archive(@Nullable JavaFileObject file) {
    if (file == null) return null;
    if (file.toUri().getScheme().equals("jrt")) return OF_JAVA;
    Matcher jar = JAR.matcher(file.getName());
    return jar.matches() ? Path.of(jar.group(1) + "-sources.jar") : null;
  }

  private static List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> DocumentedElement.plain(Signatures.type(p.asType())))
        .toList();
  }
}
