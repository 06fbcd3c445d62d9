package thalweg.kernel.java.documentation;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.code.Symbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have a documentation comment in the source of its class.
 *
 * @param archive of the sources; null if there is none
 * @param source the path in it, such as {@code java.base/java/util/List.java}
 * @param key what it is called in the source
 */
public record DocumentedElement(@Nullable Path archive, String source, String key) {

  private static final Path OF_JAVA = Path.of(System.getProperty("java.home"), "lib", "src.zip");
  private static final Pattern JAR = Pattern.compile("(.*)\\.jar\\(.*\\)"); // see JarIndex.Entry

  /** A class, or a member of one. */
  public static DocumentedElement of(
      JavacTask task, TypeElement owner, Element element, List<String> parameters) {
    Symbol.ClassSymbol outer = ((Symbol.ClassSymbol) owner).outermostClass();
    String module = task.getElements().getModuleOf(owner).getQualifiedName().toString();
    String path = outer.flatname.toString().replace('.', '/') + ".java";
    String member = element == owner ? "" : element.getSimpleName().toString();
    return new DocumentedElement(
        archive(outer.classfile),
        module.isEmpty() ? path : module + "/" + path,
        key(owner.getSimpleName().toString(), member, parameters));
  }

  /**
   * Such as {@code Math}, {@code Math.PI()} and {@code Math.max(int,int)}.
   *
   * @param member {@code <init>} for a constructor; empty for the class itself
   */
  static String key(String type, String member, List<String> parameters) {
    return member.isEmpty() ? type : type + "." + member + "(" + String.join(",", parameters) + ")";
  }

  /** Sources are beside a library's jar, and in Java's home. */
  private static @Nullable Path archive(@Nullable JavaFileObject file) {
    if (file == null) return null;
    if (file.toUri().getScheme().equals("jrt")) return OF_JAVA;
    Matcher jar = JAR.matcher(file.getName());
    return jar.matches() ? Path.of(jar.group(1) + "-sources.jar") : null;
  }

  /** A method and those it overrides, the nearest first. */
  public static List<DocumentedElement> all(JavacTask task, ExecutableElement method) {
    TypeElement owner = Signatures.owner(method);
    List<DocumentedElement> all = new ArrayList<>();
    all.add(of(task, owner, method, parameters(method)));
    overridden(task, method, owner, owner, all);
    return all.stream().distinct().toList();
  }

  private static void overridden(
      JavacTask task,
      ExecutableElement method,
      TypeElement owner,
      TypeElement below,
      List<DocumentedElement> all) {
    for (TypeMirror parent : task.getTypes().directSupertypes(below.asType())) {
      TypeElement type = (TypeElement) ((DeclaredType) parent).asElement();
      for (Element e : type.getEnclosedElements())
        if (e instanceof ExecutableElement m
            && e.getSimpleName().equals(method.getSimpleName())
            && task.getElements().overrides(method, m, owner))
          all.add(of(task, type, m, parameters(m)));
      overridden(task, method, owner, type, all);
    }
  }

  private static List<String> parameters(ExecutableElement method) {
    return method.getParameters().stream().map(p -> plain(Signatures.type(p.asType()))).toList();
  }

  /** A type without its type arguments and what it is nested in. */
  static String plain(String type) {
    String raw = type.replaceAll("@\\w+\\s+|\\s", "").replace("...", "[]");
    while (raw.contains("<")) raw = raw.replaceAll("<[^<>]*>", "");
    return raw.replaceAll("\\w+\\.", "");
  }
}
