package thalweg.kernel.java.documentation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;

/** Where Java's own classes are documented: the pages of the version that runs. */
final class ApiPage {
  private static final String SITE =
      "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature() + "/docs/api/";

  private ApiPage() {}

  /** The address of a class or a member; empty for what is not of Java. */
  static Optional<String> of(Elements elements, TypeElement owner, Element element) {
    ModuleElement module = elements.getModuleOf(owner);
    if (module == null || !module.getQualifiedName().toString().matches("(?:java|jdk)\\..*"))
      return Optional.empty();
    String home = elements.getPackageOf(owner).getQualifiedName().toString();
    return Optional.of(
        SITE
            + module.getQualifiedName()
            + "/"
            + home.replace('.', '/')
            + "/"
            + TypeText.name(owner)
            + ".html"
            + (element == owner ? "" : "#" + anchor(element)));
  }

  private static String anchor(Element member) {
    String name = member.getSimpleName().toString();
    if (!(member instanceof ExecutableElement method)) return name;
    List<String> types =
        new ArrayList<>(method.getParameters().stream().map(p -> type(p.asType())).toList());
    int last = types.size() - 1;
    if (method.isVarArgs()) types.set(last, types.get(last).replaceFirst("\\[]$", "..."));
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + types.stream().collect(Collectors.joining(",", "(", ")"));
  }

  /** A type with its package and without type arguments. */
  private static String type(TypeMirror type) {
    if (type instanceof ArrayType array) return type(array.getComponentType()) + "[]";
    if (type instanceof TypeVariable variable)
      return variable.asElement().getSimpleName().toString();
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : Signatures.type(type);
  }
}
