package thalweg.kernel.java;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/** The JVM's own count of the objects that something still refers to. */
public final class ReachableObjects {
  private static final Pattern LINE = Pattern.compile("(\\d+) +\\d+ +(\\S+)");

  private ReachableObjects() {}

  /** How many there are of each class whose name begins so. */
  public static Map<String, Integer> of(String prefix) throws Exception {
    ObjectName diagnostics = new ObjectName("com.sun.management:type=DiagnosticCommand");
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                diagnostics,
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Map<String, Integer> counts = new TreeMap<>();
    Matcher line = LINE.matcher(histogram.toString());
    while (line.find())
      if (line.group(2).startsWith(prefix))
        counts.put(line.group(2), Integer.valueOf(line.group(1)));
    return counts;
  }
}
