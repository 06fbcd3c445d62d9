package thalweg.kernel.java.display;

import java.awt.Color;
import java.awt.Component;
import java.awt.image.RenderedImage;
import java.net.URI;
import java.net.URL;
import java.sql.ResultSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures, tables and links that values show as. */
public final class RichForms {
  /** The type of tables and links. */
  public static final String HTML = "text/html";

  static final String TEXT = "text/plain";

  private RichForms() {}

  /**
   * The forms of a value beside its text, by their media types, binary ones in Base64; mostly none. A text among them
   * stands for that of {@link PlainText}.
   */
  public static Map<String, String> of(Object value) {
    if (PlainText.isSimple(value)) return Map.of();
    try {
      return ofKind(value);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      String text = PlainText.of(value) + "\n" + PlainText.failure("showing it", e);
      return Map.of(TEXT, PlainText.cut(text));
    }
  }

  /** The form of a value as that media type; null if it has none. */
  public static @Nullable String as(Object value, String type) {
    if (value instanceof RenderedImage image && type.startsWith("image/"))
      return Pictures.encode(image, type.substring("image/".length()));
    return of(value).get(type);
  }

  private static Map<String, String> ofKind(Object value) throws Exception {
    if (value instanceof Grid table) return Map.of(HTML, table.html());
    if (ValueTables.mayBe(value))
      return ValueTables.of(value).map(table -> Map.of(HTML, table.html())).orElse(Map.of());
    if (value instanceof RenderedImage image) return picture(image);
    if (value instanceof Component component) return Components.forms(component);
    if (value instanceof Color color) return color(color);
    if (value instanceof URL || value instanceof URI) return link(value.toString());
    if (value instanceof ResultSet rows) return Results.forms(rows);
    return OwnForms.of(value);
  }

  private static Map<String, String> color(Color color) {
    String picture = "data:image/png;base64," + Pictures.encode(Pictures.of(color), "png");
    return Map.of(HTML, "<img alt=\"\" src=\"" + picture + "\"> " + PlainText.of(color));
  }

  static Map<String, String> picture(RenderedImage image) {
    String file = Pictures.encode(image, "png");
    return file == null ? Map.of() : Map.of("image/png", file);
  }

  private static Map<String, String> link(String address) {
    if (!address.matches("(?i)https?://.*")) return Map.of();
    String text = Html.escape(address);
    return Map.of(HTML, "<a href=\"" + text + "\" target=\"_blank\">" + text + "</a>");
  }
}
