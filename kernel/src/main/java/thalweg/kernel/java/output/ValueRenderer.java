package thalweg.kernel.java.output;

import java.awt.image.RenderedImage;
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
