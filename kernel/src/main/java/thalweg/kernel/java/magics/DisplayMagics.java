package thalweg.kernel.java.magics;

import static java.util.stream.Collectors.joining;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import thalweg.kernel.java.output.Notebook;
import thalweg.kernel.java.shell.Workplace;

/** Cells in the languages of web pages and documents, shown as what they say, and files of pictures. */
final class DisplayMagics {
  private DisplayMagics() {}

  static void register(MagicBook book, Workplace workplace) {
    book.line(
        "image FILE|URL",
        "show a picture",
        (kernel, words) -> picture(String.join(" ", words), workplace));
    cell(book, "html", "HTML", Notebook::html);
    cell(book, "javascript", "JavaScript, run in the browser", DisplayMagics::javaScript);
    book.alias("%%javascript", "js");
    cell(book, "latex", "LaTeX", Notebook::latex);
    cell(book, "markdown", "Markdown", Notebook::markdown);
    book.alias("%%markdown", "md");
    cell(book, "svg", "an SVG picture", Notebook::svg);
  }

  private static void cell(
      MagicBook book, String name, String what, Function<String, DisplayData> data) {
    book.cell(
        name,
        "show the cell as " + what,
        (kernel, words, body) -> {
          kernel.display(data.apply(body));
          return null;
        });
  }

  private static DisplayData javaScript(String code) {
    DisplayData data = new DisplayData("JavaScript");
    data.putJavaScript(code);
    return data;
  }

  private static BufferedImage picture(String name, Workplace workplace) throws IOException {
    BufferedImage picture;
    try (InputStream in = open(name, workplace)) {
      picture = ImageIO.read(in);
    }
    if (picture == null)
      throw new IllegalArgumentException(
          name
              + " is no picture that Java can read; it reads "
              + Stream.of(ImageIO.getReaderFileSuffixes()).sorted().collect(joining(", ")));
    return picture;
  }

  private static InputStream open(String name, Workplace workplace) throws IOException {
    return name.matches("\\w{2,}:.*")
        ? URI.create(name).toURL().openStream()
        : Files.newInputStream(workplace.file(name));
  }
}
