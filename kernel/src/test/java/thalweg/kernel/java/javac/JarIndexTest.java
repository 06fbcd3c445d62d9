package thalweg.kernel.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jar that is read later answers as one that was read at once, whether or not its folders are entries. */
class JarIndexTest {
  private Path folder;

  @BeforeEach
  void start(@TempDir Path temporary) {
    folder = temporary;
  }

  private Library jar(String name, boolean folders, String... files) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      if (folders)
        for (String path : List.of("META-INF/", "a/", "a/b/")) out.putNextEntry(new ZipEntry(path));
      for (String file : files) out.putNextEntry(new ZipEntry(file));
    }
    return Library.added(jar);
  }

  private JarIndex unread(boolean folders) throws IOException {
    JarIndex index = new JarIndex();
    index.addUnread(jar("one.jar", folders, "META-INF/x.class", "a/One.class", "a/b/Two.class"));
    index.addUnread(jar("texts.jar", folders, "a/b/readme.txt"));
    return index;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPackageIsListed(boolean folders) throws IOException {
    JarIndex index = unread(folders);
    assertThat(index.list("a.b")).extracting(JarClass::binaryName).containsExactly("a.b.Two");
    assertThat(index.list("a")).extracting(JarClass::binaryName).containsExactly("a.One");
    assertThat(index.list("")).isEmpty();
    assertThat(index.list("c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void packagesAreKnownBeforeOneIsAskedFor(boolean folders) throws IOException {
    assertThat(unread(folders).packages()).containsExactlyInAnyOrder("a", "a.b");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void classesAreFoundAndRemovedBeforeTheirPackageIsAskedFor(boolean folders) throws IOException {
    JarIndex index = unread(folders);
    assertThat(index.held(Set.of("a/One.class", "a/None.class")))
        .extracting(JarClass::simpleName)
        .containsExactly("One");
    JarIndex other = unread(folders);
    other.remove(type -> type.simpleName().equals("Two"));
    assertThat(other.list("a.b")).isEmpty();
    assertThat(other.list("a")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachJarIsReadOnce(boolean folders) throws IOException {
    JarIndex index = unread(folders);
    for (int i = 0; i < 3; i++) index.list("a");
    index.packages();
    assertThat(index.list("a")).hasSize(1);
    assertThat(index.list("a.b")).hasSize(1);
  }
}
