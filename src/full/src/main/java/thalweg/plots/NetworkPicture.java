package thalweg.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import thalweg.math.Check;
import thalweg.networks.LayerSummary;
import thalweg.networks.Network;

/**
 * A network from its input down to its scores: a box for each layer, as wide as the logarithm of what it hands on, and between them
 * the shapes that flow.
 *
 * @param network what is drawn
 */
public record NetworkPicture(Network network) implements Figure {
  private static final int WIDTH = 520;
  private static final int ROW = 54;
  private static final int BOX = 30;
  private static final int MARGIN = 24;

  @Override
  public String altText() {
    StringBuilder words = new StringBuilder("A network that takes " + network.input());
    for (LayerSummary layer : network.summary()) {
      words.append("; ").append(layer.layer()).append(" gives ").append(layer.output());
      words.append(layer.parameters() == 0 ? "" : ", %,d parameters".formatted(layer.parameters()));
    }
    return words.append(". In all %,d parameters.".formatted(network.dimension())).toString();
  }

  @Override
  public BufferedImage image(int pixelRatio) {
    List<LayerSummary> layers = network.summary();
    int scale = Check.atLeast("pixelRatio", pixelRatio, 1);
    int height = 2 * MARGIN + ROW * layers.size() + 16;
    BufferedImage image =
        new BufferedImage(WIDTH * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.scale(scale, scale);
    g.setColor(Style.BACKGROUND);
    g.fillRect(0, 0, WIDTH, height);
    g.setFont(Style.AXIS_FONT);
    double widest = layers.stream().mapToDouble(layer -> layer.output().count()).max().orElse(1);
    widest = Math.max(widest, network.input().count());
    g.setColor(Style.INK);
    centred(g, "input " + network.input(), MARGIN);
    for (int i = 0; i < layers.size(); i++) {
      draw(g, layers.get(i), MARGIN + 16 + ROW * i, widest, i == layers.size() - 1);
    }
    g.dispose();
    return image;
  }

  private static void draw(Graphics2D g, LayerSummary layer, int top, double widest, boolean last) {
    int box = top + ROW - BOX;
    g.setStroke(new BasicStroke(1.5f));
    g.setColor(Style.INK);
    g.drawLine(WIDTH / 2, top - 5, WIDTH / 2, box - 2);
    g.drawLine(WIDTH / 2 - 4, box - 7, WIDTH / 2, box - 2);
    g.drawLine(WIDTH / 2 + 4, box - 7, WIDTH / 2, box - 2);
    double share = Math.log1p(layer.output().count()) / Math.log1p(widest);
    int width = (int) Math.round(260 + 220 * share);
    g.setColor(layer.parameters() == 0 ? Style.BACKGROUND : tint());
    g.fillRoundRect((WIDTH - width) / 2, box, width, BOX - 6, 8, 8);
    g.setColor(Style.colour(0));
    g.drawRoundRect((WIDTH - width) / 2, box, width, BOX - 6, 8, 8);
    g.setColor(Style.INK);
    String parameters =
        layer.parameters() == 0 ? "" : ", %,d parameters".formatted(layer.parameters());
    centred(g, layer.layer() + parameters, box + 17);
    String shape = last ? "scores " + layer.output() : layer.output().toString();
    g.drawString(shape, WIDTH / 2 + 10, box + BOX + 11);
  }

  private static Color tint() {
    Color colour = Style.colour(0);
    Color ground = Style.BACKGROUND;
    return new Color(
        (colour.getRed() + 5 * ground.getRed()) / 6,
        (colour.getGreen() + 5 * ground.getGreen()) / 6,
        (colour.getBlue() + 5 * ground.getBlue()) / 6);
  }

  private static void centred(Graphics2D g, String text, int y) {
    g.drawString(text, (WIDTH - g.getFontMetrics().stringWidth(text)) / 2, y);
  }

  @Override
  public String toString() {
    return altText();
  }
}
