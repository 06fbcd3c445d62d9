package thalweg.kernel.java.documentation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What a name is, in one line: its declaration as one would write it. */
public final class Headline {
  private static final Set<Modifier> SHOWN =
      Set.of(
          Modifier.PROTECTED, Modifier.STATIC, Modifier.ABSTRACT, Modifier.FINAL, Modifier.SEALED);

  private final Elements elements;
  private final ParameterNames names;

  /** Reads the elements of a task. */
  public Headline(Elements elements) {
    this.elements = elements;
    this.names = new ParameterNames(elements);
  }

  /** Such as {@code static <T> List<T> List.of(T... elements)}. */
  public String of(ExecutableElement method, ExecutableType type) {
    return modifiers(method) + typeParameters(method.getTypeParameters()) + call(method, type);
  }

  /** Such as {@code List<T> List.of(T... elements)}. */
  public String call(ExecutableElement method, ExecutableType type) {
    TypeElement owner = Signatures.owner(method);
    String name =
        Signatures.isConstructor(method)
            ? Signatures.type(owner.asType())
            : Signatures.type(type.getReturnType()) + " " + home(owner) + method.getSimpleName();
    return name
        + Signatures.parameters(method, type, names.of(method))
        + list(" throws ", type.getThrownTypes());
  }

  /** A field, such as {@code static final double Math.PI = 3.14}. */
  public String of(VariableElement variable, TypeMirror type) {
    TypeElement owner = (TypeElement) Objects.requireNonNull(variable.getEnclosingElement());
    String name = home(owner) + variable.getSimpleName();
    if (variable.getKind() == ElementKind.ENUM_CONSTANT) return name;
    Object constant = variable.getConstantValue();
    return modifiers(variable)
        + Signatures.type(type)
        + " "
        + name
        + (constant == null ? "" : " = " + elements.getConstantExpression(constant));
  }

  /** Such as {@code interface java.util.List<E> extends Collection<E>}. */
  public String of(TypeElement type) {
    boolean isInterface = type.getKind().isInterface();
    List<TypeMirror> extended = new ArrayList<>(isInterface ? type.getInterfaces() : List.of());
    TypeMirror parent = type.getSuperclass();
    if (type.getKind() == ElementKind.CLASS
        && parent.getKind() != TypeKind.NONE
        && !parent.toString().equals("java.lang.Object")) extended.add(parent);
    return modifiers(type)
        + kind(type)
        + " "
        + home(elements.getPackageOf(type).getQualifiedName().toString(), type)
        + typeParameters(type.getTypeParameters()).strip()
        + components(type)
        + list(" extends ", isAnnotation(type) ? List.of() : extended)
        + list(" implements ", isInterface ? List.of() : type.getInterfaces());
  }

  private static String home(String packageName, TypeElement type) {
    String name = TypeText.name(type);
    return packageName.isEmpty() || CellElements.isWithin(type) ? name : packageName + "." + name;
  }

  private static String kind(TypeElement type) {
    return isAnnotation(type) ? "@interface" : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  private static boolean isAnnotation(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE;
  }

  private static String components(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) return "";
    return type.getRecordComponents().stream()
        .map((RecordComponentElement c) -> Signatures.type(c.asType()) + " " + c.getSimpleName())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String list(String word, List<? extends TypeMirror> types) {
    return types.isEmpty()
        ? ""
        : types.stream().map(Signatures::type).collect(Collectors.joining(", ", word, ""));
  }

  private static String typeParameters(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) return "";
    return parameters.stream()
        .map(p -> p.getSimpleName() + bounds(p))
        .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String bounds(TypeParameterElement parameter) {
    String bounds =
        parameter.getBounds().stream().map(Signatures::type).collect(Collectors.joining(" & "));
    return bounds.equals("Object") ? "" : " extends " + bounds;
  }

  /** The modifiers that tell how something is used; what a cell declares has those that the kernel gave it. */
  private String modifiers(Element element) {
    EnumSet<Modifier> shown = EnumSet.noneOf(Modifier.class);
    Element owner = element.getEnclosingElement();
    boolean own = CellElements.isDeclared(element);
    boolean implied =
        !(element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.FIELD);
    for (Modifier m : element.getModifiers()) if (SHOWN.contains(m)) shown.add(m);
    if (own || element instanceof TypeElement) shown.remove(Modifier.STATIC);
    if (own || implied) shown.remove(Modifier.FINAL);
    if (element.getKind().isInterface() || (owner != null && owner.getKind().isInterface()))
      shown.remove(Modifier.ABSTRACT);
    return (elements.isDeprecated(element) ? "@Deprecated " : "")
        + shown.stream().map(m -> m + " ").collect(Collectors.joining());
  }

  /** A member of a cell is written without its class, as in the cell. */
  private static String home(TypeElement owner) {
    return CellElements.isCell(owner) ? "" : TypeText.name(owner) + ".";
  }
}
