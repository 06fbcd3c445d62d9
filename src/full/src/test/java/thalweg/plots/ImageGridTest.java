package thalweg.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageGridTest {

  private static ImageGrid grid(int count) {
    double[][] pictures = new double[count][];
    for (int i = 0; i < count; i++) {
      pictures[i] = new double[] {-1, 0, 1, 3};
    }
    return new ImageGrid("G", 2, 2, pictures, Collections.nCopies(count, "a long, long label"));
  }

  /** The centre of a pixel of the first picture, which is 84 wide and high and 4 right of the padding. */
  private static int grey(BufferedImage image, int row, int column) {
    int x = Style.PADDING + 4 + 42 * column + 21;
    int y = 40 + 42 * row + 21;
    return image.getRGB(Figure.PIXEL_RATIO * x, Figure.PIXEL_RATIO * y) & 0xff;
  }

  @Test
  void theSmallestValueIsWhiteAndTheLargestInk() {
    BufferedImage image = grid(1).image();
    assertThat(grey(image, 0, 0)).isEqualTo(255);
    assertThat(grey(image, 0, 1)).isEqualTo(255 - (255 - 0x33) / 4);
    assertThat(grey(image, 1, 0)).isEqualTo(255 - (255 - 0x33) / 2);
    assertThat(grey(image, 1, 1)).isEqualTo(0x33);
  }

  @Test
  void eightStandInARow() {
    assertThat(grid(8).image().getHeight()).isEqualTo(grid(1).image().getHeight());
    assertThat(grid(9).image().getHeight()).isGreaterThan(grid(8).image().getHeight());
    assertThat(grid(9).image().getWidth()).isEqualTo(grid(8).image().getWidth());
    assertThat(grid(8).image().getWidth()).isEqualTo(Figure.PIXEL_RATIO * (8 * 92 + 24));
  }

  @Test
  void itsWordsNameEachPicture() {
    ImageGrid two = new ImageGrid("T", 1, 1, new double[][] {{7}, {7}}, List.of("sandal", "coat"));
    assertThat(two.altText())
        .isEqualTo("T. 2 pictures of 1×1 pixels, dark where values are large: sandal, coat.");
    assertThat(two).hasToString(two.altText());
    assertThat(two.png()).isEqualTo(two.png());
  }

  @Test
  void picturesOfAnotherSizeOrWithoutALabelAreRefused() {
    double[][] one = {{1, 2}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageGrid("T", 1, 2, one, List.of()))
        .withMessage("there must be a label for each of the 1 pictures but there are 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageGrid("T", 2, 2, one, List.of("a")))
        .withMessageContaining("a picture");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageGrid("T", 1, 1, new double[][] {{Double.NaN}}, List.of("a")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImageGrid("T", 1, 1, new double[0][], List.of()));
  }
}
