package thalweg.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What the installer says of a file system that refuses. */
class ProblemTest {

  @Test
  void aFolderOfSomeoneElseIsToldWithTheUserAndTheOwnPlaces() {
    assertThat(Problem.of(new AccessDeniedException("/usr/share")))
        .startsWith("/usr/share may not be written by " + System.getProperty("user.name"))
        .contains("--user", "--prefix");
  }

  @Test
  void aFileInThePlaceOfAFolderIsNamed() {
    assertThat(Problem.of(new FileAlreadyExistsException("/a/share")))
        .startsWith("/a/share must be a folder but is a file");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    assertThat(Problem.of(new NoSuchFileException("/proc/share")))
        .startsWith("/proc/share does not exist and cannot be made");
  }

  @Test
  void theReasonOfTheSystemIsKept() {
    assertThat(Problem.of(new FileSystemException("/a/b.jar", null, "No space left on device")))
        .startsWith("/a/b.jar: No space left on device");
  }

  @Test
  void anErrorWithoutASentenceShowsItsClass() {
    assertThat(Problem.of(new IOException())).isEqualTo("java.io.IOException");
    assertThat(Problem.of(new IOException("no python3"))).isEqualTo("no python3");
  }
}
