package thalweg.notebook;

import org.jspecify.annotations.Nullable;

/**
 * A value as a cell shows it: always as plain text, mostly as HTML, a matrix also as a formula, a figure as a picture.
 *
 * <p>The HTML has no scripts and no colours of its own, so it reads in light and dark themes and survives the
 * sanitizer of an untrusted notebook.
 *
 * @param text the plain text, meaningful on its own; graders and screen readers see this
 * @param html the same as HTML, or null
 * @param latex the same as a formula, or null
 * @param picture the picture, or null
 */
public record View(
    String text, @Nullable String html, @Nullable String latex, @Nullable Picture picture) {

  /**
   * A picture and its size on the screen.
   *
   * @param png the bytes of a PNG file
   * @param width in CSS pixels
   * @param height in CSS pixels
   * @param altText what a reader hears instead
   */
  public record Picture(byte[] png, int width, int height, String altText) {}

  /** Text and HTML. */
  static View of(String text, String html) {
    return new View(text, html, null, null);
  }
}
