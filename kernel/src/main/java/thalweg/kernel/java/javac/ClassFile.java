package thalweg.kernel.java.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A compiled class. */
public final class ClassFile extends SimpleJavaFileObject {
  final String name;
  private byte[] bytes = {};

  ClassFile(String name) {
    super(URI.create("cell:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    this.name = name;
  }

  /** Its bytecode. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public InputStream openInputStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public OutputStream openOutputStream() {
    return new ByteArrayOutputStream() {
      @Override
      public void close() {
        bytes = toByteArray();
      }
    };
  }
}
