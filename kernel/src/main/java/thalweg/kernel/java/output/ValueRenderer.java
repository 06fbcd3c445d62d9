package thalweg.kernel.java.output;

import com.google.gson.Gson;
import java.awt.image.RenderedImage;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.Pictures;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.RecordTable;
import thalweg.kernel.java.display.TypeNames;

/** Renders any value, and every value also as text. */
public final class ValueRenderer extends Renderer {

  @Override
  public DisplayData render(@Nullable Object value) {
    if (value instanceof DisplayData display) return display;
    if (value instanceof RenderedImage image && Pictures.isLarge(image)) {
      DisplayData data = super.render(Pictures.smaller(image));
      data.putText(PlainText.of(image) + ", shown smaller");
      return data;
    }
    return value == null ? new DisplayData("null") : super.render(value);
  }

  /** A type that no renderer knows gets the value's own text: a chart's specification, or JSON made of the value. */
  @Override
  public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
    DisplayData data = super.renderAs(value, parameters, types);
    for (String type : types) {
      if (!type.matches("[\\w.+-]+/[\\w.+-]+") || data.hasDataForType(MIMEType.parse(type)))
        continue;
      if (value instanceof CharSequence text) data.putData(type, text.toString());
      else if (type.endsWith("json")) data.putData(type, new Gson().toJsonTree(value));
      else
        throw new IllegalArgumentException(
            "nothing shows this value as "
                + type
                + ": give it as text, or as an object made of maps and lists for JSON");
    }
    return data;
  }

  @Override
  protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
    boolean plainOnly = !data.hasDataForType(MIMEType.TEXT_HTML);
    if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
      data.putText(PlainText.of(value));
      if (plainOnly) RecordTable.of(value).ifPresent(data::putHTML);
    } else if (value instanceof CharSequence text) {
      data.putText(PlainText.cut(TypeNames.plain(text.toString())));
    }
    return data;
  }
}
