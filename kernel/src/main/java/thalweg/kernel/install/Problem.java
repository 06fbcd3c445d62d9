package thalweg.kernel.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** An error of the file system as a sentence: which file, what is wrong with it, what to try. */
final class Problem {
  private Problem() {}

  static String of(IOException e) {
    if (e instanceof AccessDeniedException denied)
      return denied.getFile()
          + " may not be written by "
          + System.getProperty("user.name")
          + "; install with --user or into a --prefix of your own";
    if (e instanceof FileAlreadyExistsException there)
      return there.getFile()
          + " must be a folder but is a file; move it away or name another --prefix";
    if (e instanceof NotDirectoryException file)
      return file.getFile()
          + " must be a folder but is a file; move it away or name another --prefix";
    if (e instanceof NoSuchFileException gone)
      return gone.getFile()
          + " does not exist and cannot be made; name a --prefix that you can write to";
    if (e instanceof FileSystemException other && other.getReason() != null)
      return other.getFile() + ": " + other.getReason() + "; mend that or name another --prefix";
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
