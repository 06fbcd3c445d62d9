package thalweg.kernel.java.display;

import java.awt.Color;
import java.awt.Component;
import java.awt.image.RenderedImage;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.runtime.CellNames;

/** Classes of Java whose own text says too little or too much. */
final class KnownTexts {
  private KnownTexts() {}

  /** The text of such a value; null for all others. */
  static @Nullable String of(Object value) {
    if (value instanceof Class<?> type) return TypeNames.declaration(type);
    if (value instanceof RenderedImage image)
      return "image, "
          + image.getWidth()
          + "×"
          + image.getHeight()
          + (Pictures.isLarge(image) ? " pixels, shown smaller" : " pixels");
    if (value instanceof Component) return TypeNames.shortest(value.getClass());
    if (value instanceof StackTraceElement frame) return of(frame);
    return value instanceof Color color ? of(color) : null;
  }

  /** In a cell without the names and lines of what the kernel wrote around it. */
  private static String of(StackTraceElement frame) {
    if (!CellNames.isOfCell(frame.getClassName())) return frame.toString();
    String place = TypeNames.plain(frame.getClassName() + "." + frame.getMethodName());
    return place.replaceAll("(?:lambda\\$)?do_it\\$.*", "") + "(cell)";
  }

  private static String of(Color color) {
    String text = String.format("Color #%06x", color.getRGB() & 0xffffff);
    return color.getAlpha() == 255 ? text : text + ", opaque to " + color.getAlpha() + "/255";
  }
}
