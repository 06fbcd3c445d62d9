package thalweg.kernel.java.magics;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.maven.Artifacts.Unresolved;
import thalweg.kernel.java.reading.MagicLines;
import thalweg.kernel.java.session.Session;
import thalweg.kernel.java.shell.Workplace;

/** What comes from files: jars and folders of classes, and code. */
final class PathMagics {
  private final Session session;
  private final Workplace workplace;
  private final Libraries libraries;

  PathMagics(Session session, Workplace workplace, Libraries libraries) {
    this.session = session;
    this.workplace = workplace;
    this.libraries = libraries;
  }

  void register(MagicBook book) {
    book.quietLine(
        "classpath [PATH…]",
        "show the class path, or add jars and folders to it",
        (k, w) -> classPath(w));
    book.cell(
        "classpath WORDS…",
        "add the libraries that the lines name, as in BeakerX",
        (k, w, body) -> {
          for (String line : body.lines().filter(l -> !l.isBlank()).toList())
            classPath(Stream.concat(w.stream(), MagicLines.words(line).stream()).toList());
          return null;
        });
    book.quietLine("jars GLOB…", "add jars to the class path", (k, w) -> libraries.addFiles(w));
    book.alias("%jars", "jar", "addJar", "addJars");
    book.line("load FILE…", "run the code in a file or notebook", this::load);
  }

  /** Also in the words of BeakerX: {@code add jar PATH}, {@code add mvn GROUP ARTIFACT VERSION}, {@code config resolver}. */
  private List<String> classPath(List<String> words) throws IOException, Unresolved {
    List<String> rest = words.subList(Math.min(2, words.size()), words.size());
    String form = rest.isEmpty() ? "" : words.get(0) + " " + words.get(1);
    if (form.equals("add jar")) return libraries.addFiles(rest);
    if (form.equals("add mvn"))
      return libraries.addArtifacts(List.of(String.join(":", rest)), List.of());
    if (form.equals("config resolver")) {
      libraries.addRepository(rest.get(0), rest.get(rest.size() - 1));
      return List.of();
    }
    if (!words.isEmpty()) return libraries.addFiles(words);
    System.out.println(String.join("\n", session.classPath()));
    return session.classPath();
  }

  private @Nullable Object load(BaseKernel kernel, List<String> words) throws IOException {
    for (String word : words) {
      Path file = workplace.file(word, ".ipynb", ".jshell", ".jsh", ".java");
      String text = Files.readString(file);
      if (!file.toString().endsWith(".ipynb")) {
        kernel.evalRaw(text);
        continue;
      }
      for (JsonElement cell :
          JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells"))
        if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code"))
          kernel.evalRaw(source(cell.getAsJsonObject()));
    }
    return null;
  }

  private static String source(JsonObject cell) {
    JsonElement source = cell.get("source");
    if (source.isJsonPrimitive()) return source.getAsString();
    return StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .collect(Collectors.joining());
  }
}
