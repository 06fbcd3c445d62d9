package io.github.spencerpark.jupyter.kernel.display.mime;

/** IJava's name for media types; the constants and {@code parse} are inherited, and give types of the class they are from. */
public final class MIMEType extends org.dflib.jjava.jupyter.kernel.display.mime.MIMEType {
  @SuppressWarnings("NullAway") // never called
  private MIMEType() {
    super(null, null, null, null);
  }
}
