package thalweg.kernel.java.documentation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have a documentation comment in the source of its class.
 *
 * @param archive of the sources; null if there is none
 * @param source the path in it, such as {@code java.base/java/util/List.java}; of code in cells, the source itself
 * @param key what it is called in the source
 */
public record DocumentedElement(@Nullable Path archive, String source, String key) {

  /**
   * Such as {@code Math}, {@code Math.PI()} and {@code Math.max(int,int)}.
   *
   * @param member {@code <init>} for a constructor; empty for the class itself
   */
  static String key(String type, String member, List<String> parameters) {
    return member.isEmpty() ? type : type + "." + member + "(" + String.join(",", parameters) + ")";
  }

  /** A type without its type arguments and what it is nested in. */
  static String plain(String type) {
    String raw = type.replaceAll("@\\w+\\s+|\\s", "").replace("...", "[]");
    while (raw.contains("<")) raw = raw.replaceAll("<[^<>]*>", "");
    return raw.replaceAll("\\w+\\.", "");
  }
}
