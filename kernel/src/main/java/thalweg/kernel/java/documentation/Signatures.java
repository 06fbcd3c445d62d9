package thalweg.kernel.java.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import thalweg.kernel.java.display.TypeNames;

/** How methods, variables and classes are written for students: without packages. */
public final class Signatures {
  private static final Pattern NOISE = Pattern.compile("capture#\\d+ of |@\\S+ ");

  private Signatures() {}

  /** A type such as {@code Map<String, Double>}. */
  public static String type(TypeMirror type) {
    return TypeNames.shorten(NOISE.matcher(type.toString()).replaceAll(""))
        .replaceAll(",(?! )", ", ");
  }

  /** The types of a method's parameters. */
  public static List<String> parameters(ExecutableElement method, ExecutableType type) {
    List<String> types =
        new ArrayList<>(type.getParameterTypes().stream().map(Signatures::type).toList());
    int last = types.size() - 1;
    if (method.isVarArgs() && type.getParameterTypes().get(last) instanceof ArrayType array)
      types.set(last, type(array.getComponentType()) + "...");
    return types;
  }

  /** Such as {@code (int, int) String}; of a constructor, {@code (int)}. */
  public static String call(ExecutableElement method, ExecutableType type) {
    String parameters = "(" + String.join(", ", parameters(method, type)) + ")";
    return isConstructor(method) ? parameters : parameters + " " + type(type.getReturnType());
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
