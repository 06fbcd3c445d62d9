package thalweg.autodiff;

/** What a drawing is made of; one implementation for each medium. Lengths in pixels, y downwards, colours as 0xRRGGBB. */
interface Painter {

  /** The part of the plane that is drawn. */
  record Frame(int left, int top, int width, int height) {}

  /** A curve that leaves and arrives vertically. */
  void curve(double x, double y, double endX, double endY, int colour);

  /** The tip of an arrow that points down to a place. */
  void tip(double x, double y, int colour);

  /** A box with round corners; x and y are its upper left. */
  void box(double x, double y, double width, double height, int fill, int border);

  /** A line of text, its middle at x, its letters standing on y. */
  void text(double x, double y, int colour, boolean bold, String words);
}
