package thalweg.kernel.java.javac;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The options of this JVM that javac must have, too: those that say which modules there are and whether previews are on, since
 * cells compile against what they run with.
 */
final class JvmOptions {
  // Asking the JVM for its arguments would take a hundredth of a start: the installer repeats them.
  private static final String OF_INSTALL = "thalweg.java.options";
  private static final String OF_THIS_START = "JDK_JAVA_OPTIONS";
  private static final Pattern SHARED =
      Pattern.compile(
          "(?<!\\S)(?:--(?:add-exports|add-modules|add-reads|limit-modules)=\\S+|--enable-preview(?!\\S))");

  private JvmOptions() {}

  /** Those of this JVM. */
  static List<String> shared() {
    return sharedIn(
        System.getenv().getOrDefault(OF_THIS_START, "") + " " + System.getProperty(OF_INSTALL, ""));
  }

  /** Those in a command line. */
  static List<String> sharedIn(String java) {
    return SHARED.matcher(java).results().map(option -> option.group()).toList();
  }
}
