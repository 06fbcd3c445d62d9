package thalweg.kernel.java.assistance;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.documentation.Signatures;

/**
 * What a name could mean.
 *
 * @param name the name, as it is written at the cursor
 * @param element the variable, method, class …; null for words of the language and for packages
 * @param site the type it is a member of; null if that is not known
 */
public record Candidate(String name, @Nullable Element element, @Nullable TypeMirror site) {

  static Candidate of(Element element, @Nullable TypeMirror site) {
    return new Candidate(element.getSimpleName().toString(), element, site);
  }

  static Candidate word(String word) {
    return new Candidate(word, null, null);
  }

  /** The type of a value, of what a method returns or of what is made; null if it has none. */
  @Nullable TypeMirror valueType(Types types) {
    if (element instanceof VariableElement v) return type(types, v);
    if (!(element instanceof ExecutableElement m)) return null;
    return Signatures.isConstructor(m)
        ? types.erasure(Signatures.owner(m).asType())
        : call(types, m).getReturnType();
  }

  /** The type of its method, with the type arguments of what it is a member of. */
  ExecutableType call(Types types, ExecutableElement method) {
    return (ExecutableType) type(types, method);
  }

  /** The type of its element, with the type arguments of what it is a member of. */
  TypeMirror type(Types types, Element member) {
    boolean generic =
        site instanceof DeclaredType
            && site.getKind() == TypeKind.DECLARED
            && member.getEnclosingElement() instanceof TypeElement;
    try {
      return generic ? types.asMemberOf((DeclaredType) site, member) : member.asType();
    } catch (IllegalArgumentException e) { // a static member of an interface
      return member.asType();
    }
  }

  /** The name without what it is a member of. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Whether it is a method or constructor. */
  boolean isCall() {
    return element instanceof ExecutableElement;
  }

  /** Whether it is set within the parentheses of an annotation. */
  boolean isSetting() {
    return name.endsWith("= ");
  }

  /** Whether it is a word of the language. */
  boolean isKeyword() {
    return element == null && (SourceVersion.isKeyword(name) || Keywords.ALL.contains(name));
  }

  /** The kinds that JupyterLab has icons for. */
  String kind() {
    if (element == null) return isKeyword() ? "keyword" : "module";
    if (isCall()) return "function";
    if (element instanceof TypeElement || element.getKind() == ElementKind.TYPE_PARAMETER)
      return "class";
    if (SourceVersion.isKeyword(name)) return "keyword"; // this, super
    String simple = simpleName();
    boolean constant =
        simple.equals(simple.toUpperCase(Locale.ROOT))
            && element.getModifiers().contains(Modifier.STATIC);
    return constant ? "constant" : "instance";
  }
}
