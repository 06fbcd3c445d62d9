package thalweg.kernel.jshell;

import java.lang.reflect.Array;
import java.util.StringJoiner;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/** Renders any value, and every value also as text: arrays with their numbers and shape, the rest by toString. */
final class Values extends Renderer {
  private static final int SHOWN = 20; // elements of an array or row; the rest is counted

  @Override
  public DisplayData render(@Nullable Object value) {
    if (value instanceof DisplayData display) return display;
    return value == null ? new DisplayData("null") : super.render(value);
  }

  @Override
  protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
    if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) data.putText(text(value));
    return data;
  }

  static String text(Object value) {
    Class<?> type = value.getClass();
    if (!type.isArray()) return String.valueOf(value);
    Class<?> element = type.getComponentType();
    int n = Array.getLength(value);
    StringBuilder shape = new StringBuilder("[" + n + "]");
    Object row = value;
    while (element.isArray()) {
      row = row != null && Array.getLength(row) > 0 ? Array.get(row, 0) : null;
      shape.append(row == null ? "[]" : "[" + Array.getLength(row) + "]");
      element = element.getComponentType();
    }
    return element.getSimpleName()
        + shape
        + " "
        + elements(value, type.getComponentType().isArray() ? "\n " : " ");
  }

  private static String elements(Object array, String gap) {
    int n = Array.getLength(array);
    StringJoiner text = new StringJoiner("," + gap, "[", "]");
    for (int i = 0; i < Math.min(n, SHOWN); i++) {
      Object e = Array.get(array, i);
      text.add(e != null && e.getClass().isArray() ? elements(e, " ") : String.valueOf(e));
    }
    if (n > SHOWN) text.add("… " + (n - SHOWN) + " more");
    return text.toString();
  }
}
