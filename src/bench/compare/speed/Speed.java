package speed;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Thalweg's side of {@code speed.py}: reads a request a line and answers it in a line.
 *
 * <ul>
 *   <li>{@code data NAME} writes a set of data into the folder that is the argument, and answers its rows and columns
 *   <li>{@code start NAME} writes the weights a network starts from
 *   <li>{@code order N} writes the order of the first epoch
 *   <li>{@code run NAME TOLERANCE REPEATS} does a work, and answers the milliseconds of one and what it came to, its value and its measure
 *   <li>{@code grow NAME SIZE} does a work of that size, and answers milliseconds and the bytes it allocates
 *   <li>{@code roofline} answers what the machine gives
 *   <li>{@code drop} forgets all work and data prepared so far
 * </ul>
 */
final class Speed {
  private static final Map<String, Workload> PREPARED = new HashMap<>();

  private Speed() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line;
    while ((line = in.readLine()) != null) {
      String[] words = line.split(" ");
      String answer;
      try {
        answer = answer(words, Path.of(arguments[0]));
      } catch (RuntimeException | OutOfMemoryError failed) {
        answer = "error " + failed;
      }
      System.out.println(answer.replace('\n', ' '));
    }
  }

  private static String answer(String[] words, Path folder) throws IOException {
    switch (words[0]) {
      case "data":
        return Data.of(words[1]).write(folder, words[1]);
      case "start":
        Data.write(folder.resolve(words[1] + ".w"), Networks.start(words[1]));
        return "written";
      case "order":
        int n = Integer.parseInt(words[1]);
        double[] order = Arrays.stream(Networks.order(n, 1).order(1)).asDoubleStream().toArray();
        Data.write(folder.resolve(n + ".order"), order);
        return "written";
      case "drop":
        PREPARED.clear();
        Data.forget();
        return "dropped";
      case "roofline":
        return Roofline.measure();
      case "grow":
        return grow(words[1], Integer.parseInt(words[2]));
      default:
        return run(words[1], Double.parseDouble(words[2]), Integer.parseInt(words[3]));
    }
  }

  private static Workload prepare(String name) {
    for (var family : Arrays.asList(Models.ALL, Steps.ALL, Networks.ALL)) {
      Supplier<Workload> one = family.get(name);
      if (one != null) {
        return one.get();
      }
    }
    throw new IllegalArgumentException("no such work: " + name);
  }

  private static String run(String name, double tolerance, int repeats) {
    Workload work = PREPARED.computeIfAbsent(name, Speed::prepare);
    double[] result = {};
    long begun = System.nanoTime();
    for (int r = 0; r < repeats; r++) {
      result = work.run(tolerance);
    }
    double milliseconds = (System.nanoTime() - begun) / 1e6 / repeats;
    return milliseconds + " " + work.value(result) + " " + work.measure(result);
  }

  private static String grow(String name, int size) {
    Workload work = Growth.ALL.get(name).apply(size);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.POSITIVE_INFINITY;
    long bytes = 0;
    long end = System.nanoTime() + 1_000_000_000L;
    for (int r = 0; r < 5 || System.nanoTime() < end; r++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      long begun = System.nanoTime();
      work.run(0);
      best = Math.min(best, (System.nanoTime() - begun) / 1e6);
      bytes = threads.getCurrentThreadAllocatedBytes() - before;
    }
    return best + " " + bytes;
  }
}
