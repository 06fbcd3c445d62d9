package io.github.spencerpark.jupyter.kernel.display.mime;

import org.jspecify.annotations.Nullable;

/** A media type, as IJava names its class. */
public final class MIMEType extends org.dflib.jjava.jupyter.kernel.display.mime.MIMEType {
  /** {@code *}. */
  public static final MIMEType ANY = of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.ANY);

  /** {@code application/xml}. */
  public static final MIMEType APPLICATION_XML =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.APPLICATION_XML);

  /** {@code application/json}. */
  public static final MIMEType APPLICATION_JSON =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.APPLICATION_JSON);

  /** {@code application/javascript}. */
  public static final MIMEType APPLICATION_JAVASCRIPT =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.APPLICATION_JAVASCRIPT);

  /** {@code application/pdf}. */
  public static final MIMEType APPLICATION_PDF =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.APPLICATION_PDF);

  /** {@code text/html}. */
  public static final MIMEType TEXT_HTML =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_HTML);

  /** {@code text/markdown}. */
  public static final MIMEType TEXT_MARKDOWN =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_MARKDOWN);

  /** {@code text/latex}. */
  public static final MIMEType TEXT_LATEX =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_LATEX);

  /** {@code text/plain}. */
  public static final MIMEType TEXT_PLAIN =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN);

  /** {@code text/css}. */
  public static final MIMEType TEXT_CSS =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_CSS);

  /** {@code image/png}. */
  public static final MIMEType IMAGE_PNG =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_PNG);

  /** {@code image/jpeg}. */
  public static final MIMEType IMAGE_JPEG =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_JPEG);

  /** {@code image/gif}. */
  public static final MIMEType IMAGE_GIF =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_GIF);

  /** {@code image/svg+xml}. */
  public static final MIMEType IMAGE_SVG =
      of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.IMAGE_SVG);

  /** A type of parts, such as {@code text}, null, {@code html}, null. */
  @SuppressWarnings("NullAway") // the class it extends takes nulls
  public MIMEType(
      @Nullable String group,
      @Nullable String tree,
      @Nullable String subtype,
      @Nullable String suffix) {
    super(group, tree, subtype, suffix);
  }

  /** Reads a type such as {@code text/html}. */
  public static MIMEType parse(String text) {
    return of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.parse(text));
  }

  private static MIMEType of(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType type) {
    return new MIMEType(type.getGroup(), type.getTree(), type.getSubtype(), type.getSuffix());
  }
}
