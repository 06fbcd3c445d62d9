package thalweg.theory.convexity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import thalweg.autodiff.FormulaGraph;
import thalweg.autodiff.FormulaGraph.Node;

/** The operations of a formula written as one would: {@code exp(w[0]) + w[1]²}. */
final class Notation {
  private final FormulaGraph graph;
  private final String[] texts;

  Notation(FormulaGraph graph) {
    this.graph = graph;
    texts = new String[graph.nodes().size()];
    for (int k = 0; k < texts.length; k++) {
      Node node = graph.nodes().get(k);
      String name = node.name();
      texts[k] = name != null ? name : Words.brief(write(node));
    }
  }

  /** Entry i of operation k. */
  String entry(int k, int i) {
    Node node = graph.nodes().get(k);
    boolean plain = node.size() == 1 && node.atom() != FormulaGraph.Atom.VARIABLE;
    return plain ? texts[k] : texts[k] + "[" + i + "]";
  }

  private String write(Node node) {
    List<String> x = node.inputs().stream().map(k -> texts[k]).toList();
    return switch (node.atom()) {
      case VARIABLE -> "w";
      case CONSTANT -> constant(node);
      case SLICE -> slice(node, x.get(0));
      case REPEAT -> x.get(0);
      case STACK -> "(" + String.join(", ", x) + ")";
      case PLUS -> x.get(0) + " + " + x.get(1);
      case MINUS -> x.get(0) + " − " + factor(x.get(1));
      case TIMES -> factor(x.get(0)) + "·" + factor(x.get(1));
      case DIVIDED_BY -> factor(x.get(0)) + "/" + factor(x.get(1));
      case NEGATIVE -> "−" + factor(x.get(0));
      case SQUARE -> factor(x.get(0)) + "²";
      case POWER -> factor(x.get(0)) + "^" + Words.number(node.parameter());
      case ABS -> "|" + x.get(0) + "|";
      case NORM -> "‖" + x.get(0) + "‖";
      case SUM -> (node.parameter() == 1 ? "sum(" : "mean(") + x.get(0) + ")";
      case PRODUCT -> factor(x.get(0)) + factor(x.get(1));
      default -> name(node) + "(" + String.join(", ", x) + ")";
    };
  }

  private static String constant(Node node) {
    boolean equal = Arrays.stream(node.constants()).distinct().count() == 1;
    return node.size() == 1 || (equal && node.columns() == 1)
        ? Words.number(node.constants()[0])
        : node.columns() > 1 ? "X" : "c";
  }

  private String slice(Node node, String of) {
    int from = (int) node.parameter();
    int last = from + node.size() - 1;
    return factor(of) + "[" + from + (last > from ? "…" + last : "") + "]";
  }

  /** With brackets around what a product would tear apart. */
  private static String factor(String text) {
    boolean plain = text.matches("[^ +−·/]*|[A-Za-z]*\\([^()]*\\)|[|‖][^|‖]*[|‖]");
    return plain ? text : "(" + text + ")";
  }

  private static String name(Node node) {
    return switch (node.atom()) {
      case LOG_SUM_EXP -> "logSumExp";
      case LOG_ADD_EXP -> "logAddExp";
      case ROW_SUMS -> "rowSums";
      default -> node.atom().name().toLowerCase(Locale.ROOT);
    };
  }
}
