package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thalweg.samples.Examples;

class PicturesTest {

  private final Pictures train = Datasets.fashionMnist();
  private final Pictures test = Datasets.fashionMnistTest();

  @Test
  void everyKindOfClothesIsThereEquallyOften() {
    assertThat(counts(train)).containsExactly(IntStream.generate(() -> 600).limit(10).toArray());
    assertThat(counts(test)).containsExactly(IntStream.generate(() -> 100).limit(10).toArray());
    assertThat(train.card().labels()).hasSize(10);
  }

  private static int[] counts(Pictures pictures) {
    int[] counts = new int[10];
    IntStream.range(0, pictures.size()).forEach(i -> counts[pictures.labels().value(i, 0)]++);
    return counts;
  }

  @Test
  void noPictureIsThereTwice() {
    long different =
        IntStream.range(0, 7000)
            .mapToObj(i -> i < 6000 ? pixels(train, i) : pixels(test, i - 6000))
            .map(Arrays::toString)
            .distinct()
            .count();
    assertThat(different).isEqualTo(7000);
  }

  private static double[] pixels(Pictures pictures, int i) {
    return pictures.examples(i).x().data;
  }

  @Test
  void picturesBecomeExamplesAPixelAFeature() {
    Examples chosen = test.examples(999, 0);
    assertThat(chosen.dimension()).isEqualTo(784).isEqualTo(test.card().features().size());
    assertThat(chosen.x().get(0, 400)).isEqualTo(test.images().value(999, 400));
    assertThat(chosen.y()[1]).isEqualTo(test.labels().value(0, 0));
    assertThat(test.examples().size()).isEqualTo(1000).isEqualTo(test.size());
    assertThat(Arrays.stream(chosen.x().data)).allMatch(p -> p >= 0 && p <= 255);
  }

  @Test
  void whatTheySayOfThemselves() {
    assertThat(train)
        .hasToString("Fashion-MNIST, 6,000 pictures: 6000 pictures of 784 pixels, 10 classes");
    assertThat(train.card().features().get(29).meaning()).endsWith("row 1, column 1");
  }

  @Test
  void picturesOfAnotherCardAreRefused() {
    assertThatThrownBy(() -> new Pictures(train.card(), test.images(), test.labels()))
        .hasMessageContaining(
            "'Fashion-MNIST, 6,000 pictures' must have 6000 pictures of 784 pixels")
        .hasMessageContaining("1000×28×28");
    assertThatThrownBy(() -> new Pictures(train.card(), train.images(), test.labels()))
        .hasMessageContaining("must hold one label for each of the 6000");
  }
}
