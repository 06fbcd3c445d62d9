package thalweg.kernel.java.javac;

import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** Java as a file: what the kernel compiles, and what annotation processors write. */
public final class SourceFile extends SimpleJavaFileObject {
  private final String name;
  private String code;

  SourceFile(String name, String code) {
    super(URI.create("cell:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
    this.name = name;
    this.code = code;
  }

  /** The full name of its class. */
  public String className() {
    return name;
  }

  @Override
  public String getCharContent(boolean ignoreEncodingErrors) {
    return code;
  }

  @Override
  public Writer openWriter() {
    return new StringWriter() {
      @Override
      public void close() {
        code = toString();
      }
    };
  }
}
