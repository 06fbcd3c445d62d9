package thalweg.kernel.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The JVM's archive of loaded classes, which takes about half off a kernel's start: made by a rehearsal at install, an
 * ahead-of-time cache on JDK 25 and newer, a dynamic class-data archive before.
 *
 * <p>An archive that is missing, or of another Java or another jar, is ignored by the JVM without a word. One that was
 * cut short is not: JDK 17 maps it without a look at its length and dies of a bus error, whatever its options. So an
 * archive takes its place in one move, after a kernel has run with it.
 */
final class Archive {
  private static final boolean AOT = Runtime.version().feature() >= 25;
  private static final String NAME = AOT ? "thalweg.aot" : "thalweg.jsa";
  private static final String MAKE = AOT ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
  private static final String USE = AOT ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";

  // Otherwise the JVM ignores an archive that it cannot use, and the trial would prove nothing.
  private static final String INSIST = AOT ? "-XX:AOTMode=on" : "-Xshare:on";

  // A trial ends before the second compiler would pay: nearly half the work.
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private Archive() {}

  /** The option with which a kernel uses the archive in its folder. */
  static String use(Path folder) {
    return USE + folder.resolve(NAME);
  }

  /**
   * Makes the archive of an installed kernel, which is whole without it and just starts slower.
   *
   * @throws IOException if there is no archive now; says why
   */
  static void make(KernelSpec kernel, Path folder) throws IOException {
    Path workshop = Files.createTempDirectory(folder, ".archive-");
    try {
      Path made = workshop.resolve(NAME);
      rehearse("the rehearsal that makes it", kernel, folder, workshop, MAKE + made);
      if (!Files.exists(made)) throw new IOException("this Java wrote none");
      rehearse("the rehearsal that tries it", kernel, folder, workshop, QUICK, INSIST, USE + made);
      store(made);
      Files.move(made, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Installer.delete(workshop);
    }
  }

  /** On the disk itself: a power cut must not leave the name of an archive with half of it. */
  private static void store(Path archive) throws IOException {
    try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      file.force(true);
    }
  }

  private static void rehearse(
      String who, KernelSpec kernel, Path folder, Path workshop, String... options)
      throws IOException {
    List<String> java = kernel.java(folder);
    java.addAll(List.of(options));
    Trial.run(who, java, folder.resolve(KernelSpec.JAR), workshop);
  }
}
