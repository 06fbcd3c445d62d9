package thalweg.kernel.java.output;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.DisplayDataRenderable;
import org.dflib.jjava.jupyter.kernel.display.RenderFunction;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.common.Url;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.RichForms;

/** Renders any value, and every value also as text. What an extension renders comes from the extension. */
public final class ValueRenderer extends Renderer {
  private static final Pattern TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
  private final Set<Class<?>> rendered = ConcurrentHashMap.newKeySet(); // by extensions

  /** Leaves out jjava's own: its links are no HTML that browsers read, and it reads streams to their end. */
  @Override
  public <T> void register(
      Set<MIMEType> supported,
      Set<MIMEType> preferred,
      Set<Class<? extends T>> types,
      RenderFunction<T> function) {
    if (function.getClass().getPackageName().equals(Url.class.getPackageName())) return;
    rendered.addAll(types);
    super.register(supported, preferred, types, function);
  }

  @Override
  public DisplayData render(@Nullable Object value) {
    return render(value, new HashMap<>());
  }

  @Override
  public DisplayData render(@Nullable Object value, Map<String, Object> parameters) {
    if (value instanceof DisplayData display) return display;
    if (value instanceof Table table) return render(table.grid(), parameters);
    if (value != null && isRendered(value)) return super.render(value, parameters);
    DisplayData data = new DisplayData(PlainText.of(value));
    if (value != null) RichForms.of(value).forEach(data::putData);
    return data;
  }

  private boolean isRendered(Object value) {
    return value instanceof DisplayDataRenderable
        || rendered.stream().anyMatch(type -> type.isInstance(value));
  }

  /** A type that no renderer knows gets the value's own form: of a chart's specification its text, or JSON. */
  @Override
  public DisplayData renderAs(
      @Nullable Object value, Map<String, Object> parameters, String... types) {
    if (value == null || value instanceof DisplayData) return render(value);
    if (value instanceof Table table) return renderAs(table.grid(), parameters, types);
    if (types.length == 1 && value instanceof String first && isTypeFirst(first, types[0]))
      return renderAs(types[0], parameters, first);
    for (String type : types)
      if (!isAny(type) && !TYPE.matcher(type).matches())
        throw new IllegalArgumentException(
            "a media type must be type/subtype, such as text/html, but was " + type);
    DisplayData data = super.renderAs(value, parameters, types);
    for (String type : types) {
      if (isAny(type)) continue; // there is a text
      if (!data.hasDataForType(MIMEType.parse(type))) data.putData(type, MediaForm.of(value, type));
    }
    return data;
  }

  private static boolean isAny(String type) {
    return type.equals("*") || type.endsWith("/*");
  }

  /** Whether two arguments come in the order of the rapaio kernel: the type, then the text. */
  private static boolean isTypeFirst(String first, String second) {
    return TYPE.matcher(first).matches()
        && first.matches("(?:text|image|audio|video|application)/.*")
        && !isAny(second)
        && !TYPE.matcher(second).matches();
  }

  @Override
  protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
    if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) data.putText(PlainText.of(value));
    return data;
  }
}
