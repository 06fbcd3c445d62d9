package thalweg.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import thalweg.math.Shape;

/**
 * What a layer makes of one example, and what it costs.
 *
 * @param number its place in the network, from 0, with which the names of its parameters begin
 * @param layer its kind and settings
 * @param output the shape of its output
 * @param parameters how many numbers it trains
 * @param multiplications of the forward pass of one example
 */
public record LayerSummary(
    int number, String layer, Shape output, int parameters, long multiplications) {

  /** A layer with its settings, all but the first by name: {@code Dense(32)}, {@code Relu}, {@code MaxPool(2, stride 2)}. */
  static String text(Layer layer) {
    String settings =
        layer
            .toString()
            .replaceAll("Sequence\\[layers=\\[(.*)]]", "$1")
            .replaceAll("\\[\\w+=", "[")
            .replaceAll(", (\\w+)=", ", $1 ");
    return settings.replace("[]", "").replace('[', '(').replace(']', ')');
  }

  static String table(Shape input, List<LayerSummary> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line("", "layer", "output", "parameters", "multiplications"));
    lines.add(line("", "input", input.toString(), "", ""));
    int parameters = 0;
    long multiplications = 0;
    for (LayerSummary row : rows) {
      lines.add(
          line(
              String.valueOf(row.number),
              row.layer,
              row.output.toString(),
              grouped(row.parameters),
              grouped(row.multiplications)));
      parameters += row.parameters;
      multiplications += row.multiplications;
    }
    lines.add(line("", "total", "", grouped(parameters), grouped(multiplications)));
    return String.join("\n", lines);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String line(String... cells) {
    return String.format("%3s  %-48s %-12s %12s %16s", (Object[]) cells);
  }
}
