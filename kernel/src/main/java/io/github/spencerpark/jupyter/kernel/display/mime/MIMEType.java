package io.github.spencerpark.jupyter.kernel.display.mime;

/** Has the types by name, such as {@code TEXT_HTML}, and {@code parse}. */
public class MIMEType extends org.dflib.jjava.jupyter.kernel.display.mime.MIMEType {

  /** A type by its parts. */
  public MIMEType(String group, String tree, String subtype, String suffix) {
    super(group, tree, subtype, suffix);
  }
}
