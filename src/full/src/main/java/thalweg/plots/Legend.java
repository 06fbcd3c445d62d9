package thalweg.plots;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Puts the legend in a corner without data, or beside the chart if every corner has some. */
final class Legend {
  private static final int LINE = 34 + 4 * 8;
  private static final double CLEARANCE = 0.02;

  private Legend() {}

  /** Returns the width it takes beside the chart, 0 if none. */
  static int place(Canvas canvas, Plot plot) {
    List<String> names = new ArrayList<>();
    for (XYSeries series : canvas.chart().getSeriesCollection()) {
      if (series.isShowInLegend()) {
        names.add(series.getLabel());
      }
    }
    boolean needed = names.size() > 1;
    canvas.chart().getStyler().setLegendVisible(needed);
    if (!needed) {
      return 0;
    }
    int width = LINE + Style.widest(names, Style.LEGEND_FONT);
    int height = names.size() * 23 + 16;
    LegendPosition position =
        position(canvas, plot, width / (double) canvas.width(), height / (double) canvas.height());
    canvas.chart().getStyler().setLegendPosition(position);
    return position == LegendPosition.OutsideE ? width + Style.PADDING : 0;
  }

  private static LegendPosition position(Canvas canvas, Plot plot, double width, double height) {
    if (width < 0.5 && height < 0.6) {
      for (LegendPosition corner :
          List.of(
              LegendPosition.InsideNE,
              LegendPosition.InsideNW,
              LegendPosition.InsideSE,
              LegendPosition.InsideSW)) {
        boolean east = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideSE;
        boolean north = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideNW;
        if (free(canvas, plot, east ? 1 - width : 0, north ? 1 - height : 0, width, height)) {
          return corner;
        }
      }
    }
    return LegendPosition.OutsideE;
  }

  /** Whether no mark passes through the rectangle, given in shares of the frame. */
  private static boolean free(
      Canvas canvas, Plot plot, double left, double bottom, double width, double height) {
    Box box =
        new Box(
            left - CLEARANCE,
            bottom - CLEARANCE,
            left + width + CLEARANCE,
            bottom + height + CLEARANCE);
    return plot.marks().stream().noneMatch(mark -> box.touches(mark, canvas));
  }
}
