package thalweg.kernel.java.javac;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.jar.JarFile;
import javax.tools.SimpleJavaFileObject;
import thalweg.kernel.java.javac.Library.Origin;

/** A class in a jar. */
final class JarClass extends SimpleJavaFileObject {
  private static final URI JAR = URI.create("jar:///");

  final Library library;
  final String file;
  private final JarFile jar;

  JarClass(Library library, JarFile jar, String file) {
    super(JAR, Kind.CLASS);
    this.library = library;
    this.jar = jar;
    this.file = file;
  }

  boolean isOffered() {
    return library.origin() != Origin.SUPPORT;
  }

  String binaryName() {
    return file.substring(0, file.length() - ".class".length()).replace('/', '.');
  }

  String simpleName() {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length());
  }

  @Override
  public String getName() {
    return jar.getName() + "(" + file + ")";
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.CLASS
        && (file.endsWith("/" + simpleName + ".class") || file.equals(simpleName + ".class"));
  }

  @Override
  public InputStream openInputStream() throws IOException {
    InputStream in = jar.getInputStream(jar.getEntry(file));
    if (in == null) throw new IOException(getName() + " is gone");
    return in;
  }
}
