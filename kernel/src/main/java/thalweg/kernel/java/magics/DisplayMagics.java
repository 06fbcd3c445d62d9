package thalweg.kernel.java.magics;

import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import thalweg.kernel.java.output.Notebook;

/** Cells in the languages of web pages and documents, shown as what they say. */
final class DisplayMagics {
  private DisplayMagics() {}

  static void register(MagicBook book) {
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
}
