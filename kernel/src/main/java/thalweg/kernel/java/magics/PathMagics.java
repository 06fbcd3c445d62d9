package thalweg.kernel.java.magics;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.jspecify.annotations.Nullable;
import thalweg.kernel.java.session.Session;

/** What comes from files: jars and folders of classes, and code. */
final class PathMagics {
  private final Session session;

  PathMagics(Session session) {
    this.session = session;
  }

  void register(MagicBook book) {
    book.line(
        "classpath [PATH…]",
        "show the class path, or add jars and folders to it",
        (k, w) -> add(w));
    book.line("jars GLOB…", "add jars to the class path", (k, w) -> add(w));
    book.line("load FILE…", "run the code in a file or notebook", PathMagics::load);
  }

  private @Nullable Object add(List<String> words) throws IOException {
    if (words.isEmpty()) System.out.println(String.join("\n", session.classPath()));
    for (String word : words) {
      List<Path> paths = PathsHandler.splitAndResolveGlobs(word);
      if (paths.stream().noneMatch(Files::exists)) {
        throw new IllegalArgumentException(
            "no file matches " + word + " in " + new File("").getAbsolutePath());
      }
      for (Path path : paths) session.addToClasspath(path.toString(), true);
    }
    return null;
  }

  private static @Nullable Object load(BaseKernel kernel, List<String> words) throws IOException {
    for (String word : words) {
      Path file = file(word);
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

  /** The file of a name, which may lack its extension. */
  private static Path file(String name) {
    return Stream.of("", ".ipynb", ".jshell", ".jsh", ".java")
        .map(extension -> Path.of(name + extension))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(Path.of(name));
  }

  private static String source(JsonObject cell) {
    JsonElement source = cell.get("source");
    if (source.isJsonPrimitive()) return source.getAsString();
    return StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .collect(Collectors.joining());
  }
}
