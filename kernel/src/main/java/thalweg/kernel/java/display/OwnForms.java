package thalweg.kernel.java.display;

import java.awt.Graphics2D;
import java.awt.image.RenderedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How objects of students and of libraries show themselves, by public methods of these names: the kernel knows none of
 * their classes.
 *
 * <ul>
 *   <li>{@code String toHtml()} and {@code String toSvg()}
 *   <li>{@code createBufferedImage(int width, int height)} or {@code toBufferedImage(int width, int height)}, such as
 *       JFreeChart's and Smile's
 *   <li>{@code paint(Graphics2D, int width, int height)} beside {@code getWidth()} and {@code getHeight()}, such as
 *       XChart's
 * </ul>
 *
 * and, for their forms have no such method, tables and figures of Tablesaw.
 */
public final class OwnForms {
  private static final Map<String, String> TEXTS =
      Map.of("toHtml", RichForms.HTML, "toSvg", "image/svg+xml");

  private OwnForms() {}

  /** Whether a value has a form of its own. */
  static boolean has(Object value) {
    return !TypeNames.isOfJava(value.getClass())
        && (TEXTS.keySet().stream().anyMatch(name -> method(value, name) != null)
            || imageMethod(value) != null
            || painter(value) != null
            || Tablesaw.isFigure(value));
  }

  /** The forms by their media types. */
  static Map<String, String> of(Object value) {
    if (TypeNames.isOfJava(value.getClass())) return Map.of();
    Map<String, String> forms = new HashMap<>();
    TEXTS.forEach(
        (name, type) -> {
          if (method(value, name) != null && call(value, name) instanceof CharSequence text)
            forms.put(type, text.toString());
        });
    RenderedImage image = image(value);
    if (image != null) forms.putAll(RichForms.picture(image));
    return forms.isEmpty() ? Tablesaw.forms(value) : forms;
  }

  private static @Nullable RenderedImage image(Object value) {
    Method image = imageMethod(value);
    if (image != null) return (RenderedImage) invoke(value, image, Pictures.WIDTH, Pictures.HEIGHT);
    Method painter = painter(value);
    if (painter == null) return null;
    int width = length(value, "getWidth");
    int height = length(value, "getHeight");
    return Pictures.painted(width, height, pen -> invoke(value, painter, pen, width, height));
  }

  private static @Nullable Method imageMethod(Object value) {
    for (String name : new String[] {"createBufferedImage", "toBufferedImage"}) {
      Method method = method(value, name, int.class, int.class);
      if (method != null && RenderedImage.class.isAssignableFrom(method.getReturnType()))
        return method;
    }
    return null;
  }

  private static @Nullable Method painter(Object value) {
    boolean sized = isInt(method(value, "getWidth")) && isInt(method(value, "getHeight"));
    return sized ? method(value, "paint", Graphics2D.class, int.class, int.class) : null;
  }

  private static int length(Object value, String getter) {
    return Math.max(1, (Integer) Objects.requireNonNull(call(value, getter)));
  }

  private static boolean isInt(@Nullable Method getter) {
    return getter != null && getter.getReturnType() == int.class;
  }

  /** A public method of the value; null if it has none of that name and these parameters. */
  public static @Nullable Method method(Object value, String name, Class<?>... parameters) {
    try {
      return value.getClass().getMethod(name, parameters);
    } catch (NoSuchMethodException | LinkageError e) { // or it needs classes that are not there
      return null;
    }
  }

  /** What a method without parameters that the value is known to have returns. */
  public static @Nullable Object call(Object value, String name) {
    return invoke(value, Objects.requireNonNull(method(value, name)));
  }

  /** What a method of the value returns. */
  public static @Nullable Object invoke(Object value, Method method, Object... arguments) {
    try {
      method.setAccessible(true); // public in a class that may not be
      return method.invoke(value, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) throw error;
      if (e.getCause() instanceof RuntimeException wrong) throw wrong;
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
