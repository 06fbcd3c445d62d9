package thalweg.kernel.java.documentation;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.TypeNames;

/** A type as students write it: without packages, and without the classes that cells are compiled to. */
final class TypeText extends SimpleTypeVisitor14<String, @Nullable Void> {
  private final boolean brief;

  /** Writes types, if briefly {@code T} for {@code ? super T}. */
  TypeText(boolean brief) {
    this.brief = brief;
  }

  /** The name of a class with those it is nested in. */
  static String name(TypeElement type) {
    String name = type.getSimpleName().toString();
    return type.getEnclosingElement() instanceof TypeElement outer && !CellElements.isCell(outer)
        ? name(outer) + "." + name
        : name;
  }

  @Override
  public String visitDeclared(DeclaredType type, @Nullable Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getSimpleName().isEmpty()) { // of an anonymous class, what it extends
      List<? extends TypeMirror> interfaces = element.getInterfaces();
      return visit(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0));
    }
    return TypeNames.plain(name(element)) + all(type.getTypeArguments(), "<", ", ", ">");
  }

  private String all(List<? extends TypeMirror> types, String open, String between, String close) {
    return types.isEmpty()
        ? ""
        : types.stream().map(this::visit).collect(Collectors.joining(between, open, close));
  }

  @Override
  public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
    String name = type.asElement().getSimpleName().toString();
    if (!name.startsWith("<")) return name;
    // javac's own name for the type a wildcard captures.
    return wildcard(
        type.getUpperBound(),
        type.getLowerBound().getKind() == TypeKind.NULL ? null : type.getLowerBound());
  }

  @Override
  public String visitWildcard(WildcardType type, @Nullable Void unused) {
    return wildcard(type.getExtendsBound(), type.getSuperBound());
  }

  private String wildcard(@Nullable TypeMirror upper, @Nullable TypeMirror lower) {
    if (lower != null) return (brief ? "" : "? super ") + visit(lower);
    String bound = upper == null ? "Object" : visit(upper);
    if (bound.equals("Object")) return "?";
    return (brief ? "" : "? extends ") + bound;
  }

  @Override
  public String visitArray(ArrayType type, @Nullable Void unused) {
    return visit(type.getComponentType()) + "[]";
  }

  @Override
  public String visitIntersection(IntersectionType type, @Nullable Void unused) {
    return all(type.getBounds(), "", " & ", "");
  }

  @Override
  public String visitPrimitive(PrimitiveType type, @Nullable Void unused) {
    return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public String visitNoType(NoType type, @Nullable Void unused) {
    return "void";
  }

  /** javac forgets an anonymous class of the code that is being written. */
  @Override
  public String visitError(ErrorType type, @Nullable Void unused) {
    String name = type.toString();
    return name.contains("$") ? "<anonymous>" : name;
  }

  @Override
  protected String defaultAction(TypeMirror type, @Nullable Void unused) {
    return type.toString();
  }
}
