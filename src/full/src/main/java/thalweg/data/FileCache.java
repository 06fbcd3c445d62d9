package thalweg.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fetches large files once and keeps them in a folder: a file there is whole and checked, or it is a {@code .part}.
 *
 * <p>Of several threads and JVMs that want the same file one fetches it, and the others wait for it.
 */
final class FileCache {

  /** Locks of files are between JVMs only; two threads of one may not even ask for the same. */
  private static final ReentrantLock THIS_JVM = new ReentrantLock();

  private final Path folder;

  FileCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The content of a file, unpacked if it is gzipped, from the folder, from where it is installed, or from its address.
   *
   * @throws IllegalStateException if a file is not the one that is expected
   * @throws UncheckedIOException if it can neither be found nor fetched; the message says how to put it in by hand
   */
  byte[] content(LargeFile file) {
    Path kept = folder.resolve(file.name());
    for (Path path : new Path[] {kept, Path.of(file.installed())}) {
      if (Files.isRegularFile(path)) {
        return checked(file, path);
      }
    }
    try {
      Files.createDirectories(kept.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder %s cannot be written; -Dthalweg.cache=FOLDER or the variable THALWEG_CACHE names another"
              .formatted(folder),
          e);
    }
    return fetchedByOne(file, kept);
  }

  private byte[] fetchedByOne(LargeFile file, Path kept) {
    try {
      THIS_JVM.lockInterruptibly();
      try (FileChannel channel =
              FileChannel.open(
                  beside(kept, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return lock.isValid() && Files.isRegularFile(kept)
            ? checked(file, kept)
            : fetched(file, kept);
      } finally {
        THIS_JVM.unlock();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(notFetched(file, kept, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread fetches a file", e);
    }
  }

  private byte[] fetched(LargeFile file, Path kept) throws IOException {
    Path part = beside(kept, ".part");
    Download.complete(URI.create(file.address()), part);
    byte[] raw = Files.readAllBytes(part);
    Optional<byte[]> content = good(file, raw);
    if (content.isEmpty()) {
      Files.delete(part);
      throw new IllegalStateException(
          "%s answered with something else than %s: %s. It was thrown away. A page that asks for a login is the usual case; if it happens again, %s"
              .formatted(file.address(), file.name(), difference(file, raw), byHand(file, kept)));
    }
    Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    return content.get();
  }

  private static byte[] checked(LargeFile file, Path path) {
    try {
      byte[] raw = Files.readAllBytes(path);
      return good(file, raw)
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "%s is not the file that is expected: %s. Delete it, and it is fetched again from %s"
                          .formatted(path, difference(file, raw), file.address())));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  /** The unpacked content, if it is the one that is expected. */
  private static Optional<byte[]> good(LargeFile file, byte[] raw) {
    byte[] content;
    try {
      content = Gzip.is(raw) ? Gzip.unpacked(file.name(), raw) : raw;
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
    return CsvFile.sha256(content).equals(file.sha256()) ? Optional.of(content) : Optional.empty();
  }

  private static String difference(LargeFile file, byte[] raw) {
    String found;
    try {
      found = CsvFile.sha256(Gzip.is(raw) ? Gzip.unpacked(file.name(), raw) : raw);
    } catch (IllegalArgumentException damaged) {
      found = "none, since it does not unpack";
    }
    return "expected SHA-256 %s (of the content, unpacked) but found %s (%d bytes)"
        .formatted(file.sha256(), found, raw.length);
  }

  private static String notFetched(LargeFile file, Path kept, IOException e) {
    boolean begun = Files.exists(beside(kept, ".part"));
    return "%s could not be fetched from %s (%s).%s Without a network, %s"
        .formatted(
            file.name(),
            file.address(),
            e.getClass().getSimpleName() + ": " + e.getMessage(),
            begun ? " What has come is kept, and the next call goes on from there." : "",
            byHand(file, kept));
  }

  private static String byHand(LargeFile file, Path kept) {
    return "put the file in by hand as %s; %s. Its content, unpacked, must have SHA-256 %s"
        .formatted(kept, file.byHand(), file.sha256());
  }

  private static Path beside(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }
}
