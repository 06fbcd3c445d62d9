package thalweg.kernel.java.output;

import com.google.gson.JsonElement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import thalweg.kernel.interpreter.Frontend;
import thalweg.kernel.java.display.Html;
import thalweg.kernel.java.display.PlainText;
import thalweg.kernel.java.display.Results;

/** What cells may call without a qualifier: {@code display}, {@code render}, {@code html}, {@code progress}, … */
public final class Notebook extends BaseNotebookStatics {
  private static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

  private Notebook() {}

  /** Clears what the cell has shown so far. */
  public static void clearOutput() {
    clearOutput(false);
  }

  /**
   * Clears what the cell has shown so far.
   *
   * @param wait true to clear only when something new is shown, so that nothing flickers
   */
  public static void clearOutput(boolean wait) {
    frontend().clear(wait);
  }

  /** HTML to show. */
  public static DisplayData html(String html) {
    String text = Html.text(html);
    DisplayData data = new DisplayData(text.isEmpty() ? "HTML" : text);
    data.putHTML(html);
    return data;
  }

  /** Markdown to show, formulas in it between dollar signs. */
  public static DisplayData markdown(String markdown) {
    DisplayData data = new DisplayData(markdown);
    data.putMarkdown(markdown);
    return data;
  }

  /** A formula to show; without dollar signs it is set on a line of its own. */
  public static DisplayData latex(String formula) {
    DisplayData data = new DisplayData(formula);
    data.putLatex(
        formula.contains("$") || formula.contains("\\begin") ? formula : "$$" + formula + "$$");
    return data;
  }

  /** A picture to show. */
  public static DisplayData svg(String svg) {
    DisplayData data = new DisplayData("SVG picture");
    data.putSVG(svg);
    return data;
  }

  /** JSON to show as a tree: text, or any object made of maps, lists, records and values. */
  public static DisplayData json(Object value) {
    JsonElement tree =
        value instanceof CharSequence text ? JsonForm.parsed(text.toString()) : JsonForm.of(value);
    DisplayData data = new DisplayData(PlainText.cut(tree.toString()));
    data.putData("application/json", tree);
    return data;
  }

  /** A chart to show, as the JSON text of a Vega-Lite 5 specification. */
  public static DisplayData vegaLite(String specification) {
    DisplayData data = new DisplayData("Vega-Lite chart: " + specification);
    data.putData(VEGA_LITE, JsonForm.parsed(specification));
    return data;
  }

  /** A table to fill row by row, {@code table("step size", "error").row(0.1, 3e-4)}, and then to show. */
  public static Table table(String... columns) {
    return new Table(List.of(columns));
  }

  /** The rows that follow in the result of a database query, at most 1000; afterwards they are read. */
  public static Table table(ResultSet result) throws SQLException {
    return Table.of(Results.read(result));
  }

  /** An output that changes in place; see {@link Live#show}. */
  public static Live live() {
    return new Live(
        frontend(), v -> v instanceof Progress bar ? bar.display() : BaseNotebookStatics.render(v));
  }

  /** A bar that fills by {@link Progress#step()}. */
  public static Progress progress(String label, long total) {
    return new Progress(live(), label, total);
  }

  /** The items for a loop, with a bar that fills as it goes through them. */
  public static <T> Iterable<T> progress(String label, Collection<T> items) {
    return progress(label, items.size()).over(items);
  }

  private static Frontend frontend() {
    Frontend frontend = Streams.frontend();
    if (frontend == null) throw new IllegalStateException("no cell runs in this thread");
    return frontend;
  }
}
