package thalweg.kernel.java.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** How methods and types are written for students: without packages. */
public final class Signatures {
  private static final TypeText WHOLE = new TypeText(false);
  private static final TypeText BRIEF = new TypeText(true);

  private Signatures() {}

  /** A type such as {@code Map<String, ? extends Number>}. */
  public static String type(TypeMirror type) {
    return WHOLE.visit(type);
  }

  /** A type without the words of its wildcards, such as {@code Map<String, Number>}. */
  public static String brief(TypeMirror type) {
    return BRIEF.visit(type);
  }

  /** The types of a method's parameters. */
  static List<String> types(ExecutableElement method, ExecutableType type) {
    return types(method, type, WHOLE);
  }

  private static List<String> types(ExecutableElement method, ExecutableType type, TypeText text) {
    List<String> types =
        new ArrayList<>(type.getParameterTypes().stream().map(text::visit).toList());
    int last = types.size() - 1;
    if (method.isVarArgs() && type.getParameterTypes().get(last) instanceof ArrayType array)
      types.set(last, text.visit(array.getComponentType()) + "...");
    return types;
  }

  /** The parameters as they are declared, such as {@code (int index, String element)}. */
  static String parameters(ExecutableElement method, ExecutableType type, List<String> names) {
    return list(types(method, type, WHOLE), names);
  }

  private static String list(List<String> types, List<String> names) {
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < types.size(); i++)
      parameters.add(names.isEmpty() ? types.get(i) : types.get(i) + " " + names.get(i));
    return "(" + String.join(", ", parameters) + ")";
  }

  /**
   * What a call takes and gives, such as {@code (int index) → String}; of a constructor, {@code (int capacity)}.
   *
   * @param names of the parameters; empty if they are not known
   */
  public static String call(ExecutableElement method, ExecutableType type, List<String> names) {
    String parameters = list(types(method, type, BRIEF), names);
    return isConstructor(method) ? parameters : parameters + " → " + brief(type.getReturnType());
  }

  /** The class that a method or constructor is declared in. */
  public static TypeElement owner(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  /** Whether an element is a constructor. */
  public static boolean isConstructor(Element element) {
    return element.getSimpleName().contentEquals("<init>");
  }
}
