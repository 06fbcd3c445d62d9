package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static thalweg.autodiff.VarMath.log;
import static thalweg.autodiff.VarMath.sigmoid;
import static thalweg.autodiff.VarMath.sqrt;
import static thalweg.autodiff.VarMath.sum;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GraphTest {

  @Test
  void everyStepShowsItsValueAndItsGradient() {
    assertThat(AutodiffTest.rosenbrock().graph(new double[] {-1.2, 1}) + "\n")
        .isEqualTo(
            """
                 step               of         value                  gradient
              0  w[0]                          -1.2                   -215.6
              1  w[1]                          1                      -88
              2  square             0          1.44                   88
              3  −                  1, 2       -0.44                  -88
              4  square             3          0.1936                 100
              5  × 100              4          19.36                  1
              6  − 1                0          -2.2                   -4.4
              7  square             6          4.84                   1
              8  +                  5, 7       24.2                   1
            """);
  }

  @Test
  void theFirstStepThatIsNotFiniteIsNamedWithItsInput() {
    Autodiff f = Autodiff.of(2, w -> log(w.at(0).minus(w.at(1))).times(w.at(1)).plus(1));
    Graph graph = f.graph(new double[] {1, 3});
    assertThat(graph.firstNonFinite()).contains("log gave NaN from -2 (−)");
    assertThat(graph.toString()).endsWith("\nfirst not finite: log gave NaN from -2 (−)");
    assertThat(graph.svg()).contains("#c00000");
    assertThat(f.graph(new double[] {3, 1}).firstNonFinite()).isEmpty();
  }

  @Test
  void inAVectorTheEntryIsNamed() {
    Autodiff f = Autodiff.of(3, w -> sum(sqrt(w.named("θ"))));
    assertThat(f.graph(new double[] {1, -4, 9}).firstNonFinite())
        .contains("sqrt, entry 1 of 3, gave NaN from -4 (θ)");
    assertThat(f.graph(new double[] {1, 4, Double.NaN}).firstNonFinite())
        .contains("θ, entry 2 of 3, is NaN");
  }

  @Test
  void namesStandInTheDrawing() throws Exception {
    Autodiff neuron =
        Autodiff.of(
            2,
            w -> {
              Var z = w.at(0).named("weight <1>").times(2).plus(w.at(1).named("bias")).named("z");
              return sigmoid(z).named("a");
            });
    Graph graph = neuron.graph(new double[] {0.5, -1});
    assertThat(graph.steps().stream().map(Graph.Step::label))
        .containsExactly("weight <1>", "× 2", "bias", "z = +", "a = sigmoid");
    assertThat(graph.altText())
        .isEqualTo(
            "Computation graph of 5 steps; weight <1>: value 0.5, gradient 0.5; bias: value -1,"
                + " gradient 0.25; result a = sigmoid: value 0.5, gradient 1.");
    Document svg = parse(graph.svg());
    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(5);
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(graph.altText());
  }

  /** An entry that is taken twice is one variable, with the sum of its gradients. */
  @Test
  void theSameEntryTakenTwiceIsOneBox() {
    Graph graph =
        Autodiff.of(2, w -> w.at(0).times(w.at(1)).plus(w.at(0).squared()))
            .graph(new double[] {3, 5});
    assertThat(graph + "\n")
        .isEqualTo(
            """
                 step               of         value                  gradient
              0  w[0]                          3                      11
              1  w[1]                          5                      3
              2  ×                  0, 1       15                     1
              3  square             0          9                      1
              4  +                  2, 3       24                     1
            """);
  }

  @Test
  void slicesThatOverlapLeaveTheVectorAsTheVariable() {
    Graph overlap =
        Autodiff.of(3, w -> VarMath.dot(w.slice(0, 2), w.slice(1, 3)))
            .graph(new double[] {1, 2, 3});
    assertThat(overlap.steps().stream().map(Graph.Step::label))
        .containsExactly("w", "w[0 … 1]", "w[1 … 2]", "dot");
    assertThat(overlap.steps().get(0).gradient()).containsExactly(2, 4, 2);
    Graph apart =
        Autodiff.of(4, w -> VarMath.dot(w.slice(0, 2), w.slice(2, 4))).graph(new double[4]);
    assertThat(apart.steps().stream().map(Graph.Step::label))
        .containsExactly("w[0 … 1]", "w[2 … 3]", "dot");
    assertThat(apart.steps().get(0).kind()).isEqualTo(Graph.Kind.VARIABLE);
    Graph whole = Autodiff.of(2, w -> sum(w).plus(w.at(0))).graph(new double[2]);
    assertThat(whole.steps().stream().map(Graph.Step::label))
        .containsExactly("w", "sum", "w[0]", "+");
  }

  @Test
  void dataHaveABoxOfTheirOwnAndPlainNumbersNone() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    Graph graph =
        Autodiff.of(2, w -> sum(VarMath.product(x, w).minus(1, 2, 3).times(2)))
            .graph(new double[2]);
    assertThat(graph.steps().stream().map(Graph.Step::label))
        .containsExactly("w", "3×2 data", "product", "data", "−", "× 2", "sum");
    assertThat(graph.steps().stream().map(Graph.Step::kind))
        .containsExactly(
            Graph.Kind.VARIABLE,
            Graph.Kind.CONSTANT,
            Graph.Kind.OPERATION,
            Graph.Kind.CONSTANT,
            Graph.Kind.OPERATION,
            Graph.Kind.OPERATION,
            Graph.Kind.RESULT);
    assertThat(graph.steps().get(1).gradient()).containsOnly(0);
    Graph first =
        Autodiff.of(1, w -> w.constant(1).named("one").dividedBy(w.at(0).plus(2)))
            .graph(new double[1]);
    assertThat(first.steps().stream().map(Graph.Step::label))
        .containsExactly("one", "w[0]", "+ 2", "÷");
    assertThat(first.altText()).doesNotContain("not finite");
    Graph pole = Autodiff.of(1, w -> w.constant(1).dividedBy(w.at(0))).graph(new double[1]);
    assertThat(pole.altText()).contains("1 ÷", "first not finite: 1 ÷ gave Infinity from 0 (w[0])");
  }

  @Test
  void theImageIsTheSameDrawingInPixels() throws Exception {
    Graph graph = AutodiffTest.rosenbrock().graph(new double[] {-1.2, 1});
    BufferedImage image = graph.image(2);
    Element svg = parse(graph.svg()).getDocumentElement();
    assertThat(image.getWidth()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("width")));
    assertThat(image.getHeight()).isEqualTo(2 * Integer.parseInt(svg.getAttribute("height")));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    assertThat(pixels).contains(0, 0xffd7e8fb, 0xfffbfbf8, 0xffdcf2dc);
  }

  @Test
  void boxesDoNotOverlapAndLieBelowTheirInputs() {
    for (Graph graph : new Graph[] {chained(6), AutodiffTest.rosenbrock().graph(new double[2])}) {
      Layout layout = new Layout(graph);
      for (var row : layout.layers) {
        for (int i = 1; i < row.size(); i++) {
          Layout.Spot left = row.get(i - 1);
          Layout.Spot right = row.get(i);
          assertThat(right.x - left.x).isGreaterThan((left.width + right.width) / 2);
        }
        for (Layout.Spot spot : row) {
          assertThat(spot.above).allMatch(above -> above.layer == spot.layer - 1);
        }
      }
    }
  }

  static Graph chained(int d) {
    double[] w = new double[d];
    return Autodiff.of(
            d,
            x -> {
              Var f = x.constant(0);
              for (int i = 0; i + 1 < d; i++) {
                f = f.plus(x.at(i + 1).minus(x.at(i).squared()).squared());
              }
              return f;
            })
        .graph(w);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
