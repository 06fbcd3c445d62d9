package thalweg.kernel.install;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a kernel's JVM: those that every kernel runs with, and those that a person asks for. */
final class JavaOptions {
  private static final Pattern SIZE = Pattern.compile("(?i)(\\d{1,9})([mg])");
  private static final int SMALLEST = 128; // MB; of less, the compiler of the cells takes most
  private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

  private static final String TRIM = "TrimNativeHeapInterval";

  private JavaOptions() {}

  /** All of them on this Java, where a person asks for some. */
  static List<String> with(List<String> asked) {
    List<String> options = standard();
    if (asked.stream().anyMatch(o -> COLLECTOR.matcher(o).matches()))
      options.removeIf(o -> COLLECTOR.matcher(o).matches()); // Java takes one
    options.addAll(asked);
    // The compiler of the cells is to see the same modules.
    if (!asked.isEmpty()) options.add("-Dthalweg.java.options=" + String.join(" ", asked));
    return options;
  }

  private static List<String> standard() {
    List<String> options = new ArrayList<>();
    options.add("-Djava.awt.headless=true");
    // Changes nothing by itself: lets a cell turn on features in preview by %javac.
    options.add("--enable-preview");
    // A notebook prints 0.5 on every machine, never 0,5, which a grader would not read as a number.
    options.add("-Duser.language=en");
    options.add("-Duser.country=US");
    // One student, small heaps: the serial collector starts fastest and takes the least memory
    // beside the heap. It also gives memory back after a large cell: at most 30% stays free.
    options.add("-XX:+UseSerialGC");
    options.add("-XX:MinHeapFreeRatio=10");
    options.add("-XX:MaxHeapFreeRatio=30");
    // Starts small on any machine (Java's default is a 64th of it: 384 MB of 24 GB) and grows as
    // needed. With this young generation a start collects garbage once, and a heap of 128 MB
    // still has room for the old one.
    options.add("-Xms96m");
    options.add("-XX:NewSize=40m");
    // Methods must be called ten times as often before they are optimized: at the start that
    // took the second core for code of javac that never runs again. Loops are optimized as usual.
    options.add("-XX:Tier4InvocationThreshold=50000");
    options.add("-XX:Tier4MinInvocationThreshold=6000");
    options.add("-XX:Tier4CompileThreshold=150000");
    // The first compiler copies only very short methods into callers, so it has less to compile.
    options.add("-XX:C1MaxInlineSize=12"); // bytes of bytecode; Java's default is 35
    // At most a quarter of the machine: 512 MB of Binder's 2 GB keep a kernel under 700 MB there.
    options.add("-XX:MaxRAMPercentage=25");
    // Otherwise a counted loop has no safepoint under this collector, and all threads wait for it.
    options.add("-XX:+UseCountedLoopSafepoints");
    options.add("-XX:LoopStripMiningIter=1000");
    // Otherwise an exception that code throws often comes without its message and its line.
    options.add("-XX:-OmitStackTraceInFastThrow");
    // The archive of classes goes where it was made for, if that is free, and kernels share its
    // pages: elsewhere each changes the addresses in its own copy. Ten kernels take an eighth less.
    options.add("-XX:+UnlockDiagnosticVMOptions"); // for the next one, and compiler directives
    options.add("-XX:ArchiveRelocationMode=0");
    // Gives memory that javac used outside of the heap back to the system: 3 MB a kernel.
    if (isKnown(TRIM)) options.add("-XX:" + TRIM + "=2000"); // milliseconds
    // Keeps warnings of the JVM, such as one on a stale archive, out of logs and notebooks.
    options.add("-Xlog:disable");
    options.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= 23) options.add("--sun-misc-unsafe-memory-access=allow");
    return options;
  }

  /** Whether this Java has an option of the virtual machine: one that does not would not start with it. */
  static boolean isKnown(String option) {
    try {
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(option);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The option for the largest heap.
   *
   * @throws IllegalArgumentException if the size is none
   */
  static String heap(String size) {
    Matcher parts = SIZE.matcher(size);
    if (parts.matches()) {
      long unit = parts.group(2).equalsIgnoreCase("g") ? 1024 : 1;
      if (unit * Long.parseLong(parts.group(1)) >= SMALLEST) return "-Xmx" + size;
    }
    throw new IllegalArgumentException(
        "the SIZE of --heap must be in megabytes or gigabytes, such as 512m or 2g, and at least "
            + SMALLEST
            + "m, but was "
            + size);
  }

  /**
   * The options in a text, where quotation marks hold together what has spaces.
   *
   * @throws IllegalArgumentException if one of them is no option
   */
  static List<String> split(String text) {
    Matcher word = WORD.matcher(text);
    List<String> options = new ArrayList<>();
    int end = 0;
    for (; word.find(); end = word.end()) {
      requireBlank(text.substring(end, word.start()), text);
      String option = word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2");
      if (!option.startsWith("-") || option.equals("-jar"))
        throw new IllegalArgumentException(
            "each of --java-options must be one option that begins with '-', its value after '=' or ':', but one was "
                + option);
      options.add(option);
    }
    requireBlank(text.substring(end), text);
    return options;
  }

  private static void requireBlank(String between, String text) {
    if (!between.isBlank())
      throw new IllegalArgumentException(
          "the quotation marks of --java-options must be in pairs, but were not in " + text);
  }
}
