package thalweg.data;

import java.util.stream.IntStream;
import thalweg.samples.Examples;

/**
 * Many small pictures with a label each, and their {@link Card}: bytes until they are asked for, since a number per pixel
 * takes eight times as much.
 *
 * <pre>{@code
 * Pictures clothes = Datasets.fashionMnist();
 * Examples first = clothes.examples(IntStream.range(0, 1000).toArray());
 * }</pre>
 *
 * @param card what the pictures show, and what their labels mean
 * @param images n pictures
 * @param labels n labels
 */
public record Pictures(Card card, Idx images, Idx labels) {

  /**
   * Checks that there is a label for each picture, and that there are as many as the card says.
   *
   * @throws IllegalArgumentException if there are not
   */
  public Pictures {
    images.requireLabels(labels);
    if (images.size() != card.rows() || images.dimension() != card.features().size()) {
      throw new IllegalArgumentException(
          "'%s' must have %d pictures of %d pixels, as its card says, but has %s"
              .formatted(card.name(), card.rows(), card.features().size(), images));
    }
  }

  /** The number of pictures n. */
  public int size() {
    return images.size();
  }

  /** The height of each in pixels. */
  public int height() {
    return images.height();
  }

  /** The width of each in pixels. */
  public int width() {
    return images.dimension() / images.height();
  }

  /**
   * Chosen pictures with their labels, a pixel a feature, 0 to 255.
   *
   * @param rows row numbers in [0, n); none means all. Not modified.
   */
  public Examples examples(int... rows) {
    return images.examples(labels, rows.length > 0 ? rows : IntStream.range(0, size()).toArray());
  }

  @Override
  public String toString() {
    return "%s: %d pictures of %d pixels, %d classes"
        .formatted(card.name(), size(), images.dimension(), card.labels().size());
  }
}
