package thalweg.kernel.java.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.display.TypeNames;

/** Connects {@code System.out}, {@code System.err} and {@code System.in} with the front end. */
public final class Streams {
  /**
   * The cell that a thread works for.
   *
   * @param frontend of the cell; null for none
   * @param thread the id of the thread that was told so; others inherit it
   */
  private record Owner(@Nullable Frontend frontend, long thread) {}

  // A thread belongs to the cell that started it, also after that cell has ended.
  private static final InheritableThreadLocal<@Nullable Owner> OWNER =
      new InheritableThreadLocal<>();
  private static final Deque<Frontend> RUNNING = new ConcurrentLinkedDeque<>(); // the last first
  private static volatile @Nullable Frontend current;

  private Streams() {}

  /** Replaces the streams of this JVM, unless they are the kernel's already. */
  public static void install() {
    if (!(System.out instanceof Shown)) System.setOut(new Shown(Frontend.Stream.STDOUT));
    if (!(System.err instanceof Shown)) System.setErr(new Shown(Frontend.Stream.STDERR));
    if (!(System.in instanceof Keyboard)) System.setIn(new Keyboard());
  }

  /** The cell with that front end has ended: streams put in place of the kernel's go with the last that runs. */
  public static void end(Frontend frontend) {
    RUNNING.remove(frontend);
    Frontend other = RUNNING.peek();
    if (other == null) install();
    else current = other;
    own(null);
  }

  /** A cell begins, with that front end. */
  public static void begin(Frontend frontend) {
    own(frontend);
    RUNNING.push(frontend);
    current = frontend;
  }

  /** This thread now works for a cell with that front end; null for none. */
  public static void own(@Nullable Frontend frontend) {
    OWNER.set(new Owner(frontend, Thread.currentThread().getId()));
  }

  /** The front end of the cell this thread works for. */
  public static @Nullable Frontend frontend() {
    Owner owner = OWNER.get();
    Thread thread = Thread.currentThread();
    // Workers of the common pool are shared: unless told otherwise they work for whoever runs now,
    // or ran last, not for the cell that first woke them.
    if (thread instanceof ForkJoinWorkerThread
        && (owner == null || owner.thread() != thread.getId())) return current;
    return owner == null ? null : owner.frontend();
  }

  /** What threads that take over work of the current one are to do before, which returns what they are to do after it. */
  public static Supplier<Runnable> owner() {
    Frontend frontend = frontend();
    return () -> {
      Owner before = OWNER.get();
      own(frontend);
      return () -> OWNER.set(before);
    };
  }

  /** A stream that stays open: who closes a writer around it has no more to write, later cells have. */
  private static final class Shown extends PrintStream {
    Shown(Frontend.Stream stream) {
      super(new Out(stream), false, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      flush();
    }
  }

  /** Bytes to text; the start of a character cut in two waits for its rest. Called under the PrintStream's lock. */
  private static final class Out extends OutputStream {
    private final Frontend.Stream stream;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] rest = {};

    Out(Frontend.Stream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      ByteBuffer in =
          ByteBuffer.allocate(rest.length + length).put(rest).put(bytes, from, length).flip();
      CharBuffer out = CharBuffer.allocate(in.remaining());
      decoder.reset().decode(in, out, false);
      rest = new byte[in.remaining()];
      in.get(rest);
      Frontend frontend = frontend();
      if (frontend != null && out.position() > 0)
        frontend.print(stream, TypeNames.plain(out.flip().toString()));
    }
  }
}
