package thalweg.theory.convexity;

import java.util.Arrays;
import java.util.List;
import thalweg.autodiff.FormulaGraph;
import thalweg.autodiff.FormulaGraph.Atom;
import thalweg.autodiff.FormulaGraph.Node;
import thalweg.constraints.Box;

/** Applies the rules to the operations of a formula in the order they run, for every entry of every vector. */
final class FormulaAnalysis {
  private final FormulaGraph graph;
  private final Notation notation;
  private final Fact[][] facts;
  final Interval[] box;
  final DomainNotes notes = new DomainNotes();

  FormulaAnalysis(FormulaGraph graph, Box domain) {
    this.graph = graph;
    notation = new Notation(graph);
    facts = new Fact[graph.nodes().size()][];
    box = new Interval[domain.dimension()];
    Arrays.setAll(box, j -> new Interval(domain.lower()[j], domain.upper()[j]));
  }

  /** What is known of the entries of the result. */
  Fact[] run() {
    for (int k = 0; k < facts.length; k++) {
      Node node = graph.nodes().get(k);
      facts[k] = new Fact[node.size()];
      for (int i = 0; i < facts[k].length; i++) {
        facts[k][i] = entry(node, notation.entry(k, i), i);
      }
    }
    return facts[facts.length - 1];
  }

  private Fact entry(Node node, String text, int i) {
    return switch (node.atom()) {
      case VARIABLE -> variable(text, i);
      case CONSTANT -> LinearRules.constant(text, node.constants()[i], box);
      case SLICE -> input(node, 0, (int) node.parameter() + i);
      case REPEAT -> repeated(node, i);
      case STACK -> input(node, i, 0);
      case TRANSPOSE -> input(node, 0, (i % node.columns()) * node.rows() + i / node.columns());
      case SUM -> sum(text, node.parameter(), Arrays.asList(all(node)));
      case ROW_SUMS -> sum(text, 1, row(node, i, all(node).length / node.size()));
      case PLUS -> pair(text, node, i, 1);
      case MINUS -> pair(text, node, i, -1);
      case NEGATIVE ->
          LinearRules.combine(text, Atom.NEGATIVE, new double[] {-1}, List.of(input(node, 0, i)));
      case TIMES -> ProductRules.times(text, broadcast(node, 0, i), broadcast(node, 1, i), notes);
      case DIVIDED_BY ->
          QuotientRules.divide(text, broadcast(node, 0, i), broadcast(node, 1, i), notes);
      case XLOGY -> xlogy(text, broadcast(node, 0, i), broadcast(node, 1, i));
      case MAX -> ExtremeRules.max(text, broadcast(node, 0, i), broadcast(node, 1, i));
      case MIN -> ExtremeRules.min(text, broadcast(node, 0, i), broadcast(node, 1, i));
      case LOG_ADD_EXP ->
          ExtremeRules.logSumExp(
              text, node.atom(), List.of(broadcast(node, 0, i), broadcast(node, 1, i)));
      case LOG_SUM_EXP ->
          ExtremeRules.logSumExp(text, node.atom(), row(node, i, (int) node.parameter()));
      case NORM -> ExtremeRules.norm(text, Arrays.asList(all(node)));
      case DOT -> dot(text, all(node), facts[node.inputs().get(1)]);
      case PRODUCT -> product(text, node, i);
      default -> scalar(text, node, input(node, 0, i));
    };
  }

  private Fact variable(String text, int i) {
    Fact w = new Fact(text, Atom.VARIABLE, List.of(), box);
    Interval[] unit = LinearRules.zeros(box.length);
    unit[i] = Interval.of(1);
    w.gradient = unit;
    w.affine = true;
    w.offset = Interval.ZERO;
    return w.complete();
  }

  private Fact scalar(String text, Node node, Fact x) {
    boolean square =
        node.atom() == Atom.SQUARE || (node.atom() == Atom.POWER && node.parameter() == 2);
    if (x.isConstant() && node.atom() != Atom.CONSTANT) {
      Interval value =
          ScalarFunction.of(node.atom(), node.parameter())
              .range()
              .over(notes.restrict(ScalarFunction.of(node.atom(), node.parameter()), x));
      if (value.isPoint()) {
        return LinearRules.constant(text, value.lo(), box);
      }
    }
    boolean one = node.atom() == Atom.POWER && node.parameter() == 1;
    boolean size = node.atom() == Atom.ABS || node.atom() == Atom.RELU;
    if (one || (size && x.range.lo() >= 0)) {
      return x;
    }
    // The square of a norm is a sum of squares, whose Hessian is known.
    if (square && x.made == Atom.NORM) {
      return dot(text, x.from.toArray(Fact[]::new), x.from.toArray(Fact[]::new));
    }
    return CompositionRules.compose(
        text,
        node.atom(),
        node.parameter(),
        ScalarFunction.of(node.atom(), node.parameter()),
        x,
        notes);
  }

  private Fact xlogy(String text, Fact a, Fact b) {
    if (a.isSame(b)) {
      return CompositionRules.compose(text, Atom.XLOGY, 0, ScalarFunction.XLOGX, a, notes);
    }
    Fact log =
        CompositionRules.compose("log(" + b.text + ")", Atom.LOG, 0, ScalarFunction.LOG, b, notes);
    return ProductRules.times(text, a, log, notes);
  }

  private Fact dot(String text, Fact[] a, Fact[] b) {
    Fact[] products = new Fact[a.length];
    for (int k = 0; k < a.length; k++) {
      products[k] = ProductRules.times(a[k].text + "·" + b[k].text, a[k], b[k], notes);
    }
    return sum(text, 1, Arrays.asList(products));
  }

  private Fact product(String text, Node node, int i) {
    Fact[] a = facts[node.inputs().get(0)];
    Fact[] b = facts[node.inputs().get(1)];
    int inner = a.length / node.rows();
    Fact[] left = new Fact[inner];
    Fact[] right = new Fact[inner];
    for (int k = 0; k < inner; k++) {
      left[k] = a[(i / node.columns()) * inner + k];
      right[k] = b[k * node.columns() + i % node.columns()];
    }
    if (Arrays.stream(left).allMatch(Fact::isConstant)) {
      return LinearRules.combine(
          text,
          Atom.SUM,
          Arrays.stream(left).mapToDouble(c -> c.range.lo()).toArray(),
          Arrays.asList(right));
    }
    return dot(text, left, right);
  }

  private static Fact sum(String text, double factor, List<Fact> f) {
    double[] c = new double[f.size()];
    Arrays.fill(c, factor);
    return f.size() == 1 && factor == 1 ? f.get(0) : LinearRules.combine(text, Atom.SUM, c, f);
  }

  private Fact pair(String text, Node node, int i, double sign) {
    return LinearRules.combine(
        text,
        node.atom(),
        new double[] {1, sign},
        List.of(broadcast(node, 0, i), broadcast(node, 1, i)));
  }

  private Fact[] all(Node node) {
    return facts[node.inputs().get(0)];
  }

  private List<Fact> row(Node node, int i, int width) {
    return Arrays.asList(all(node)).subList(i * width, (i + 1) * width);
  }

  private Fact input(Node node, int k, int i) {
    return facts[node.inputs().get(k)][i];
  }

  /** A number stands for every entry. */
  private Fact broadcast(Node node, int k, int i) {
    Fact[] from = facts[node.inputs().get(k)];
    return from[from.length == 1 ? 0 : i];
  }

  private Fact repeated(Node node, int i) {
    boolean isRow = graph.nodes().get(node.inputs().get(0)).rows() == 1;
    return input(node, 0, isRow ? i % node.columns() : i / node.columns());
  }
}
