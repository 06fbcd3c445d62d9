package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine that breaks off, lies, or does not know Range. */
class FileCacheTest {

  private static final byte[] CONTENT = new byte[1 << 20];

  static {
    new Random(7).nextBytes(CONTENT);
  }

  /** What the server does to an answer. */
  private enum Habit {
    GOOD,
    BREAKS_OFF_HALFWAY,
    SENDS_NOTHING,
    KNOWS_NO_RANGE,
    LIES,
    FORBIDS
  }

  private Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayFinish = new CountDownLatch(1);
  private volatile Habit habit = Habit.GOOD;
  private volatile boolean waits;
  private HttpServer server;

  @BeforeEach
  void serve(@TempDir Path temporary) throws IOException {
    folder = temporary;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/file", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    mayFinish.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "all" : range);
    boolean whole = range == null || habit == Habit.KNOWS_NO_RANGE;
    int from = whole ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    if (habit == Habit.FORBIDS || from >= CONTENT.length) {
      exchange.sendResponseHeaders(habit == Habit.FORBIDS ? 403 : 416, -1);
      return;
    }
    byte[] body = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
    if (habit == Habit.LIES) {
      body[5]++;
    }
    int sent =
        habit == Habit.SENDS_NOTHING
            ? 0
            : habit == Habit.BREAKS_OFF_HALFWAY ? body.length / 2 : body.length;
    if (!whole) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes %d-%d/%d".formatted(from, CONTENT.length - 1, CONTENT.length));
    }
    exchange.sendResponseHeaders(whole ? 200 : 206, body.length);
    exchange.getResponseBody().write(body, 0, sent / 2);
    exchange.getResponseBody().flush();
    if (waits) {
      await(mayFinish);
    }
    exchange.getResponseBody().write(body, sent / 2, sent - sent / 2);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LargeFile file(int port) {
    return new LargeFile(
        "some/file.bin",
        "http://%s:%d/file".formatted(InetAddress.getLoopbackAddress().getHostAddress(), port),
        CsvFile.sha256(CONTENT),
        folder.resolve("installed.bin").toString(),
        "it is in the package some-package 1.0");
  }

  private LargeFile file() {
    return file(server.getAddress().getPort());
  }

  private Path kept() {
    return folder.resolve("cache/some/file.bin");
  }

  private Path part() {
    return folder.resolve("cache/some/file.bin.part");
  }

  private byte[] content() {
    return new FileCache(folder.resolve("cache")).content(file());
  }

  @Test
  void aFileIsFetchedOnceAndKept() throws IOException {
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("all");
    assertThat(kept()).hasBinaryContent(CONTENT);
    assertThat(part()).doesNotExist();
  }

  @Test
  void aConnectionThatBreaksOffIsTakenUpWhereItEnded() throws IOException {
    habit = Habit.BREAKS_OFF_HALFWAY;
    // Each connection brings half of what is missing, and the last bytes never come by halves.
    assertThatThrownBy(this::content)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the connection broke off after 10485")
        .hasMessageContaining("What has come is kept, and the next call goes on from there");
    assertThat(ranges).startsWith("all", "bytes=524288-", "bytes=786432-");
    long begun = Files.size(part());
    assertThat(begun).isBetween(1_048_500L, 1_048_575L);
    assertThat(kept()).doesNotExist();
    habit = Habit.GOOD;
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).endsWith("bytes=" + begun + "-");
    assertThat(part()).doesNotExist();
  }

  @Test
  void aPartThatIsWholeNeedsNoMoreBytes() throws IOException {
    Files.createDirectories(part().resolveSibling(""));
    Files.write(part(), CONTENT);
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("bytes=1048576-");
  }

  @Test
  void aServerWithoutRangeSendsEverythingAnew() throws IOException {
    Files.createDirectories(part().resolveSibling(""));
    Files.write(part(), Arrays.copyOf(CONTENT, 1000));
    habit = Habit.KNOWS_NO_RANGE;
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("bytes=1000-");
  }

  @Test
  void anotherFileIsThrownAwayAndSaysBothChecksums() {
    habit = Habit.LIES;
    byte[] lie = CONTENT.clone();
    lie[5]++;
    assertThatThrownBy(this::content)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("answered with something else than some/file.bin")
        .hasMessageContaining("expected SHA-256 " + CsvFile.sha256(CONTENT))
        .hasMessageContaining("but found " + CsvFile.sha256(lie) + " (1048576 bytes)");
    assertThat(kept()).doesNotExist();
    assertThat(part()).doesNotExist();
    habit = Habit.GOOD;
    assertThat(content()).isEqualTo(CONTENT);
  }

  @Test
  void aBeginningOfAnotherVersionIsFoundOutAndFetchedAnew() throws IOException {
    Files.createDirectories(part().resolveSibling(""));
    Files.write(part(), new byte[1000]);
    assertThatThrownBy(this::content).hasMessageContaining("something else than some/file.bin");
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("bytes=1000-", "all");
  }

  @Test
  void anAddressThatRefusesSaysSo() {
    habit = Habit.FORBIDS;
    assertThatThrownBy(this::content).hasMessageContaining("the answer is status 403");
    habit = Habit.SENDS_NOTHING;
    assertThatThrownBy(this::content)
        .hasMessageContaining("the connection broke off after 0 bytes");
  }

  @Test
  void withoutANetworkTheErrorSaysWhichFileToPutWhere() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    FileCache cache = new FileCache(folder.resolve("cache"));
    assertThatThrownBy(() -> cache.content(file(closed)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("some/file.bin could not be fetched from " + file(closed).address())
        .hasMessageContaining("ConnectException")
        .hasMessageNotContaining("What has come")
        .hasMessageContaining("Without a network, put the file in by hand as " + kept())
        .hasMessageContaining("it is in the package some-package 1.0")
        .hasMessageContaining("must have SHA-256 " + CsvFile.sha256(CONTENT));
    Files.write(kept(), CONTENT);
    assertThat(cache.content(file(closed))).isEqualTo(CONTENT);
  }

  @Test
  void aFilePutInByHandIsCheckedGzippedOrNot() throws IOException {
    Files.createDirectories(kept().resolveSibling(""));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(CONTENT);
    }
    for (byte[] good : List.of(CONTENT, packed.toByteArray())) {
      Files.write(kept(), good);
      assertThat(content()).isEqualTo(CONTENT);
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), 5000);
    for (byte[] bad : List.of(new byte[3], cut)) {
      Files.write(kept(), bad);
      assertThatThrownBy(this::content)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(kept() + " is not the file that is expected: expected SHA-256")
          .hasMessageContaining("Delete it, and it is fetched again from http://");
      assertThat(kept()).hasBinaryContent(bad);
    }
    assertThat(ranges).isEmpty();
  }

  @Test
  void aFileThatASystemsPackageInstalledIsTaken() throws IOException {
    Files.write(folder.resolve("installed.bin"), CONTENT);
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).isEmpty();
    assertThat(kept()).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path occupied = Files.write(folder.resolve("occupied"), new byte[1]);
    assertThatThrownBy(() -> new FileCache(occupied).content(file()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the folder " + occupied + " cannot be written")
        .hasMessageContaining("THALWEG_CACHE");
  }

  @Test
  void aThreadThatIsInterruptedStopsAndAnotherCallGoesOn() throws Exception {
    waits = true;
    List<Throwable> stopped = new CopyOnWriteArrayList<>();
    Thread reader = new Thread(this::content);
    reader.setUncaughtExceptionHandler((thread, error) -> stopped.add(error));
    reader.start();
    while (ranges.isEmpty()) {
      Thread.onSpinWait();
    }
    reader.interrupt();
    mayFinish.countDown();
    reader.join();
    assertThat(stopped)
        .singleElement()
        .satisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Interrupt")
                    .hasMessageContaining("the next call goes on from there"));
    assertThat(kept()).doesNotExist();
    assertThat(content()).isEqualTo(CONTENT);
  }

  @Test
  void oneOfManyThreadsFetches() throws Exception {
    waits = true;
    List<Future<byte[]>> contents =
        Stream.generate(() -> threads.submit((Callable<byte[]>) this::content)).limit(4).toList();
    mayFinish.countDown();
    for (Future<byte[]> content : contents) {
      assertThat(content.get()).isEqualTo(CONTENT);
    }
    assertThat(ranges).containsExactly("all");
  }

  @Test
  void oneOfTwoProcessesFetches() throws Exception {
    waits = true;
    Process first = process();
    Process second = process();
    said(first, "asks");
    said(second, "asks");
    mayFinish.countDown();
    assertThat(said(first, "has")).isEqualTo("has " + CsvFile.sha256(CONTENT));
    assertThat(said(second, "has")).isEqualTo("has " + CsvFile.sha256(CONTENT));
    assertThat(ranges).containsExactly("all");
  }

  @Test
  void whatAKilledProcessBeganIsGoneOnWith() throws Exception {
    waits = true;
    Process killed = process();
    said(killed, "asks");
    while (!Files.exists(part()) || Files.size(part()) < 1000) {
      Thread.onSpinWait();
    }
    killed.destroyForcibly().waitFor();
    long begun = Files.size(part());
    mayFinish.countDown();
    assertThat(content()).isEqualTo(CONTENT);
    assertThat(ranges).containsExactly("all", "bytes=" + begun + "-");
  }

  private Process process() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Reader.class.getName(),
            folder.resolve("cache").toString(),
            file().address(),
            file().sha256())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static @Nullable String said(Process process, String word) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8), 1);
    String line = reader.readLine();
    assertThat(line).startsWith(word);
    return Objects.requireNonNull(line);
  }

  /** Another JVM that wants the same file. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] args) {
      System.out.println("asks");
      LargeFile file = new LargeFile("some/file.bin", args[1], args[2], "", "");
      byte[] content = new FileCache(Path.of(args[0])).content(file);
      System.out.println("has " + CsvFile.sha256(content));
    }
  }
}
