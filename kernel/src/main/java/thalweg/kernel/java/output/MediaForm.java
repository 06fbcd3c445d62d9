package thalweg.kernel.java.output;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import thalweg.kernel.java.display.RichForms;

/** A value in the media type that a cell asks for. */
final class MediaForm {
  private MediaForm() {}

  /**
   * The value as that type: a form it shows as anyway, the bytes of a file, a text that is in that type, or for JSON an
   * object made of maps and lists.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Object of(Object value, String type) {
    if (value instanceof CharSequence text) return text.toString();
    if (value instanceof byte[] bytes)
      return isText(type)
          ? new String(bytes, StandardCharsets.UTF_8)
          : Base64.getEncoder().encodeToString(bytes);
    String form = RichForms.as(value, type);
    if (form != null) return form;
    if (type.endsWith("json")) return JsonForm.of(value);
    throw new IllegalArgumentException(
        "nothing shows this value as "
            + type
            + ": give it as text, as the bytes of a file, or as an object made of maps and lists for JSON");
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
  }
}
