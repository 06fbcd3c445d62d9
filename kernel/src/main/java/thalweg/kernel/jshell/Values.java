package thalweg.kernel.jshell;

import java.awt.image.RenderedImage;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.display.Pictures;
import thalweg.kernel.display.Plain;
import thalweg.kernel.display.RecordTable;

/** Renders any value, and every value also as text. */
final class Values extends Renderer {

  @Override
  public DisplayData render(@Nullable Object value) {
    if (value instanceof DisplayData display) return display;
    if (value instanceof RenderedImage image && Pictures.isLarge(image)) {
      DisplayData data = super.render(Pictures.smaller(image));
      data.putText(Plain.of(image) + ", shown smaller");
      return data;
    }
    return value == null ? new DisplayData("null") : super.render(value);
  }

  @Override
  protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
    boolean plainOnly = !data.hasDataForType(MIMEType.TEXT_HTML);
    if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
      data.putText(Plain.of(value));
      if (plainOnly) RecordTable.of(value).ifPresent(data::putHTML);
    } else if (value instanceof CharSequence text) {
      data.putText(Plain.cut(text.toString()));
    }
    return data;
  }
}
