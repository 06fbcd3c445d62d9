package thalweg.kernel.java.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import thalweg.kernel.java.javac.Javac;

/**
 * The documentation comments of cells, of libraries that come with their sources, and of Java where it does; where it
 * does not, a sentence of our own about what students meet first.
 */
public final class SourceDocs {
  private static final int KEPT = 16; // source files
  private static final String INHERITED = "{@inheritDoc}";
  private static final Pattern TAG = Pattern.compile("(?m)^(?=\\s*@)");
  private static final Pattern HEAD =
      Pattern.compile("\\s*@(?:(?:param|throws|exception)\\s+\\S+|\\w+)");

  private final Javac javac;
  // Listing Java's own archive takes longer than finding a comment in it.
  private final Map<Path, ZipFile> archives = new HashMap<>();
  private final Map<String, Map<String, String>> comments = new LinkedHashMap<>(KEPT, 0.75f, true);

  /** Reads sources with a javac. */
  public SourceDocs(Javac javac) {
    this.javac = javac;
  }

  /** What is said first about something, at the nearest of some places; empty if nothing is. */
  public synchronized String find(List<DocumentedElement> places) {
    String comment = comment(places);
    return comment.isEmpty()
        ? places.stream().map(Descriptions::of).filter(d -> !d.isEmpty()).findFirst().orElse("")
        : comment;
  }

  /** The first comment there is, with what it inherits from the next; empty if there is none. */
  private String comment(List<DocumentedElement> places) {
    for (int i = 0; i < places.size(); i++) {
      DocumentedElement place = places.get(i);
      String comment = comments(place).get(place.key());
      if (comment == null) continue;
      return comment.contains(INHERITED)
          ? inherit(comment, find(places.subList(i + 1, places.size())))
          : comment;
    }
    return "";
  }

  private static String inherit(String comment, String from) {
    Map<String, String> inherited = new HashMap<>();
    for (String part : TAG.split(from))
      inherited.put(head(part), part.substring(head(part).length()).strip());
    StringBuilder whole = new StringBuilder();
    for (String part : TAG.split(comment))
      whole.append(part.replace(INHERITED, inherited.getOrDefault(head(part), "")));
    return whole.toString();
  }

  /** What a part of a comment describes, its tag and, of a parameter, the name; empty before all tags. */
  private static String head(String part) {
    Matcher head = HEAD.matcher(part);
    return head.lookingAt() ? head.group() : "";
  }

  private Map<String, String> comments(DocumentedElement place) {
    Path archive = place.archive();
    String file = archive + "!" + place.source();
    Map<String, String> known = comments.get(file);
    if (known != null) return known;
    String text = archive == null ? place.source() : read(archive, place.source());
    Map<String, String> read = DocComments.in(text, javac);
    comments.put(file, read);
    if (comments.size() > KEPT) comments.remove(comments.keySet().iterator().next());
    return read;
  }

  /** The text of a source; empty if there is none. */
  private String read(Path archive, String name) {
    try {
      ZipFile zip = archives.get(archive);
      if (zip == null) {
        if (!Files.exists(archive)) return "";
        zip = new ZipFile(archive.toFile());
        archives.put(archive, zip);
      }
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) return "";
      try (InputStream in = zip.getInputStream(entry)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    }
  }
}
