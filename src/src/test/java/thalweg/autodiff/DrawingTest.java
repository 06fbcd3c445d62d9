package thalweg.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where boxes, edges and letters go, by hand. */
class DrawingTest {

  private static Graph.Step step(String label, Graph.Kind kind, Integer... inputs) {
    return new Graph.Step(label, kind, List.of(inputs), 1, new double[] {3}, new double[] {6});
  }

  private static Graph.Step step(String label, Integer... inputs) {
    return step(label, inputs.length == 0 ? Graph.Kind.VARIABLE : Graph.Kind.OPERATION, inputs);
  }

  private static final Graph SQUARE =
      new Graph(List.of(step("w[0]"), step("a < b & c", Graph.Kind.RESULT, 0)));

  /** "gradient 6" is the longest line: 16 + 6.6·10 = 82 wide, so from −41 to 41, and a margin of 10. */
  @Test
  void twoBoxesAndAnArrow() {
    String grey = "#808890";
    assertThat(SQUARE.svg())
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="102" height="166" viewBox="-51 -10 102 166" role="img" \
            font-family="DejaVu Sans, Verdana, sans-serif" font-size="11" text-anchor="middle">
            <title>Computation graph of 2 steps; w[0]: value 3, gradient 6; result a &lt; b &amp; c: value 3, gradient 6.</title>
            <path d="M0.0 54.0C0.0 73.0 0.0 73.0 0.0 92.0" fill="none" stroke="%s" stroke-width="1.3"/>
            <path d="M0.0 92.0l-4.5 -9h9z" fill="%s"/>
            <rect x="-41.0" y="0.0" width="82.0" height="54.0" rx="6" fill="#d7e8fb" stroke="%s"/>
            <text x="0.0" y="16.0" fill="#16202a" font-weight="bold">w[0]</text>
            <text x="0.0" y="31.0" fill="#16202a">value 3</text>
            <text x="0.0" y="46.0" fill="#a33b00">gradient 6</text>
            <rect x="-41.0" y="92.0" width="82.0" height="54.0" rx="6" fill="#dcf2dc" stroke="%s"/>
            <text x="0.0" y="108.0" fill="#16202a" font-weight="bold">a &lt; b &amp; c</text>
            <text x="0.0" y="123.0" fill="#16202a">value 3</text>
            <text x="0.0" y="138.0" fill="#a33b00">gradient 6</text>
            </svg>
            """
                .formatted(grey, grey, grey, grey));
  }

  @Test
  void aBoxIsAsWideAsItsLongestLine() {
    assertThat(GraphDrawing.width(step("w[0]"))).isCloseTo(82, offset(1e-9));
    assertThat(GraphDrawing.width(step("a title of 20 letter"))).isCloseTo(148, offset(1e-9));
    Graph.Step value =
        new Graph.Step(
            "x", Graph.Kind.VARIABLE, List.of(), 2, new double[] {0.1234, 5}, new double[2]);
    // "value [0.1234, 5]" has 17 letters.
    assertThat(GraphDrawing.width(value)).isCloseTo(16 + 6.6 * 17, offset(1e-9));
    Graph.Step vector =
        new Graph.Step(
            "a longer label", Graph.Kind.CONSTANT, List.of(), 7, new double[7], new double[7]);
    // "a longer label (7)" has 18 letters.
    assertThat(GraphDrawing.width(vector)).isCloseTo(16 + 6.6 * 18, offset(1e-9));
  }

  @Test
  void aConstantHasNoGradientAndWhatIsNotFiniteARedBorder() {
    Graph.Step data =
        new Graph.Step(
            "data", Graph.Kind.CONSTANT, List.of(), 1, new double[] {Double.NaN}, new double[1]);
    String svg = new Graph(List.of(data)).svg();
    assertThat(svg).contains("fill=\"#e4e6e8\" stroke=\"#c00000\"").doesNotContain("gradient");
  }

  /** Three inputs of one sum are packed with a gap of 22 around it. */
  @Test
  void neighboursMakeRoomAroundTheMiddle() {
    Layout layout =
        new Layout(new Graph(List.of(step("a"), step("b"), step("c"), step("+", 0, 1, 2))));
    List<Layout.Spot> row = layout.layers.get(0);
    double middle = layout.layers.get(1).get(0).x;
    assertThat(row).extracting(spot -> spot.step).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(row.get(0).x).isCloseTo(middle - 104, offset(1e-6));
    assertThat(row.get(1).x).isCloseTo(middle, offset(1e-6));
    assertThat(row.get(2).x).isCloseTo(middle + 104, offset(1e-6));
  }

  /** w goes through two operations and straight to the sum; the data are used there only. */
  @Test
  void anEdgeThatSkipsLayersBendsInEachAndARootComesJustAboveItsUser() {
    Layout layout =
        new Layout(
            new Graph(
                List.of(
                    step("w"), step("data"), step("exp", 0), step("exp", 2), step("+", 3, 0, 1))));
    assertThat(layout.layers).hasSize(4);
    int[][] expected = {{0}, {-1, 2}, {-1, 1, 3}, {4}};
    for (int k = 0; k < 4; k++) {
      assertThat(layout.layers.get(k).stream().mapToInt(spot -> spot.step).sorted().toArray())
          .isEqualTo(expected[k]);
      int layer = k;
      assertThat(layout.layers.get(k)).allMatch(spot -> spot.layer == layer);
    }
    Layout.Spot sum = layout.layers.get(3).get(0);
    assertThat(sum.above)
        .hasSize(3)
        .extracting(spot -> spot.step)
        .containsExactlyInAnyOrder(3, -1, 1);
    assertThat(layout.layers.get(0).get(0).below).hasSize(2);
    Layout.Spot bend =
        layout.layers.get(1).stream().filter(spot -> spot.step < 0).findFirst().orElseThrow();
    assertThat(bend.width).isZero();
    assertThat(bend.below.get(0).step).isEqualTo(-1);
  }

  @Test
  void linesThatWouldCrossAreSorted() {
    Layout layout =
        new Layout(
            new Graph(
                List.of(
                    step("u"),
                    step("v"),
                    step("of v", 1),
                    step("of u", 0),
                    step("of v again", 2),
                    step("of u again", 3),
                    step("+", 4, 5))));
    double[] x = new double[7];
    layout.layers.forEach(row -> row.forEach(spot -> x[spot.step] = spot.x));
    double side = Math.signum(x[0] - x[1]);
    assertThat(Math.signum(x[3] - x[2])).isEqualTo(side);
    assertThat(Math.signum(x[5] - x[4])).isEqualTo(side);
  }

  /** The bend of an edge is drawn through the height of its layer, without an arrow. */
  @Test
  void aBendIsALine() {
    String svg = new Graph(List.of(step("w"), step("exp", 0), step("+", 1, 0))).svg();
    assertThat(svg.split("<rect")).hasSize(4);
    // Two edges to boxes one layer on, one in two parts, and the line through the layer between.
    assertThat(svg.split("fill=\"none\"")).hasSize(6);
    assertThat(svg.split("l-4.5 -9h9z")).hasSize(4);
  }

  /** Where edges begin and end, and the boxes' middles at top and bottom. */
  private static final class Notes implements Painter {
    final List<List<Double>> tops = new ArrayList<>();
    final List<List<Double>> bottoms = new ArrayList<>();
    final List<List<Double>> starts = new ArrayList<>();
    final List<List<Double>> ends = new ArrayList<>();
    final List<List<Double>> tips = new ArrayList<>();

    @Override
    public void curve(double x, double y, double endX, double endY, int colour) {
      starts.add(List.of(x, y));
      ends.add(List.of(endX, endY));
    }

    @Override
    public void tip(double x, double y, int colour) {
      tips.add(List.of(x, y));
    }

    @Override
    public void box(double x, double y, double width, double height, int fill, int border) {
      tops.add(List.of(x + 0.5 * width, y));
      bottoms.add(List.of(x + 0.5 * width, y + height));
    }

    @Override
    public void text(double x, double y, int colour, boolean bold, String words) {}
  }

  @Test
  void edgesLeadFromTheBottomOfABoxOrABendToTheTopOfOne() {
    Graph graph =
        new Graph(List.of(step("w"), step("a", 0), step("b", 1), step("c", 2), step("+", 3, 0)));
    Notes notes = new Notes();
    new GraphDrawing(graph).paint(notes);
    assertThat(notes.tips).hasSize(5).isSubsetOf(notes.tops).isSubsetOf(notes.ends);
    List<List<Double>> known = new ArrayList<>(notes.bottoms);
    known.addAll(notes.ends);
    assertThat(notes.starts).hasSize(5 + 3 * 2).isSubsetOf(known);
    List<List<Double>> next = new ArrayList<>(notes.tips);
    next.addAll(notes.starts);
    assertThat(notes.ends).isSubsetOf(next);
  }

  @Test
  void theImageHasTheColoursWhereTheDrawingSays() {
    for (int scale : new int[] {1, 3}) {
      BufferedImage image = SQUARE.image(scale);
      assertThat(image.getWidth()).isEqualTo(102 * scale);
      assertThat(image.getHeight()).isEqualTo(166 * scale);
      // The drawing's origin is at (51, 10); the arrow's tip at (0, 92), the boxes' middles at y =
      // 27 and 119.
      assertThat(at(image, scale, -49, 27)).isZero();
      assertThat(at(image, scale, -37, 5)).isEqualTo(0xffd7e8fb);
      assertThat(at(image, scale, 36, 140)).isEqualTo(0xffdcf2dc);
      assertThat(at(image, scale, 36, 150)).isZero();
      assertThat(at(image, scale, 0, 86)).isEqualTo(0xff808890);
      assertThat(at(image, scale, 2, 84)).isEqualTo(0xff808890);
      assertThat(at(image, scale, 8, 86)).isZero();
      assertThat(at(image, scale, 0, 70) >>> 24).isGreaterThan(0x60);
      assertThat(at(image, scale, 4, 70)).isZero();
      assertThat((at(image, scale, 0, 70) >> 16) & 0xff).isLessThan(0xb0);
      assertThat((at(image, scale, -41, 20) >> 16) & 0xff).isLessThan(0xc8);
      assertThat((at(image, scale, -41, 110) >> 16) & 0xff).isLessThan(0xc8);
      assertThat(reddest(image, scale, -30, 38, 60, 10)).isGreaterThan(60);
      assertThat(reddest(image, scale, -30, 38, 25, 10)).isGreaterThan(60);
      assertThat(reddest(image, scale, -38, 17, 76, 4)).isLessThan(10);
    }
  }

  @Test
  void aScaleOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SQUARE.image(0))
        .withMessage("scale must be at least 1 but was 0");
  }

  private static int at(BufferedImage image, int scale, int x, int y) {
    return image.getRGB(scale * (x + 51), scale * (y + 10));
  }

  /** By how much red exceeds blue at most: letters in rust do. */
  private static int reddest(BufferedImage image, int scale, int x, int y, int width, int height) {
    int most = 0;
    for (int i = 0; i < scale * width; i++) {
      for (int j = 0; j < scale * height; j++) {
        int rgb = image.getRGB(scale * (x + 51) + i, scale * (y + 10) + j);
        most = Math.max(most, ((rgb >> 16) & 0xff) - (rgb & 0xff));
      }
    }
    return most;
  }
}
