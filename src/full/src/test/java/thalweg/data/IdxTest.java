package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thalweg.samples.Examples;

class IdxTest {

  /** Three pictures of 2×2, and their labels. */
  private static final byte[] IMAGES = {
    0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 1, 2, 3, 10, 11, 12, 13, -1, -128, 127, 0
  };

  private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 3, 7, 9, -1};

  private final Idx images = Idx.parse("images", IMAGES);
  private final Idx labels = Idx.parse("labels", LABELS);

  @Test
  void readsPicturesAndLabelsAsUnsignedBytes() {
    assertThat(images).hasToString("images: 3×2×2");
    assertThat(images.size()).isEqualTo(3);
    assertThat(images.dimension()).isEqualTo(4);
    Examples chosen = images.examples(labels, 2, 0);
    assertThat(chosen.x().data).containsExactly(255, 128, 127, 0, 0, 1, 2, 3);
    assertThat(chosen.y()).containsExactly(255, 7);
    assertThat(images.value(1, 3)).isEqualTo(13);
    assertThat(Idx.parse("one", new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 5}).value(0, 0)).isEqualTo(5);
  }

  @Test
  void readsFilesPlainOrGzipped(@TempDir Path folder) throws IOException {
    Path plain = Files.write(folder.resolve("images-idx3-ubyte"), IMAGES);
    Path gzipped = folder.resolve("images-idx3-ubyte.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
      out.write(IMAGES);
    }
    for (Path file : new Path[] {plain, gzipped}) {
      assertThat(Idx.read(file).examples(labels, 0, 1, 2).x().data)
          .containsExactly(images.examples(labels, 0, 1, 2).x().data);
    }
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertRefused(
        new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0},
        "f, byte 0: an IDX file of unsigned bytes begins with 0, 0, 8 and the number of dimensions but this one with [80, 75, 3, 4]");
    assertRefused(
        new byte[] {0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0}, "f, byte 2: an IDX file of unsigned");
    assertRefused(
        new byte[] {0, 0, 8, 0, 0, 0, 0, 1},
        "f, byte 3: the number of dimensions must be 1 to 4 but is 0");
    assertRefused(
        new byte[] {0, 0, 8, -1}, "f, byte 3: the number of dimensions must be 1 to 4 but is 255");
    assertRefused(new byte[0], "f, byte 0: an IDX file of unsigned bytes");
  }

  @Test
  void aFileThatIsNotAsLongAsItsHeaderSaysIsRefused() {
    assertRefused(
        Arrays.copyOf(IMAGES, 27),
        "f, byte 27: 12 values, 3×2×2, must follow the header but 11 do; the file is cut short");
    assertRefused(
        Arrays.copyOf(IMAGES, 29),
        "f, byte 28: 12 values, 3×2×2, must follow the header but 13 do; the file is too long");
    assertRefused(Arrays.copyOf(IMAGES, 14), "f, byte 14: the file ends within its header");
    assertRefused(Arrays.copyOf(LABELS, 8), "f, byte 8: 3 values, 3, must follow the header but 0");
    byte[] huge = IMAGES.clone();
    Arrays.fill(huge, 4, 16, (byte) 127);
    assertRefused(huge, "f, byte 28: ");
    byte[] negative = IMAGES.clone();
    negative[8] = -1;
    assertRefused(negative, "f, byte 8: dimension 2 of 3 must be positive but is -16777214");
  }

  @Test
  void labelsOfOtherPicturesAreRefused() {
    Idx two = Idx.parse("two", new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 9});
    assertThatThrownBy(() -> images.examples(two, 0))
        .hasMessage("two must hold one label for each of the 3 of images but holds 2");
    assertThatThrownBy(() -> images.examples(images, 0)).hasMessageContaining("but holds 3×2×2");
    assertThatThrownBy(() -> images.examples(labels, 3))
        .hasMessageContaining("rows must be in [0, 3)");
    assertThatThrownBy(() -> images.examples(labels))
        .hasMessageContaining("rows must name at least one");
  }

  @Test
  void anyDamageOfTheHeaderIsRefused() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = IMAGES.clone();
      int at = random.nextInt(16);
      damaged[at] += (byte) (1 + random.nextInt(255));
      assertRefused(damaged, "f, byte ");
    }
  }

  private static void assertRefused(byte[] content, String why) {
    assertThatThrownBy(() -> Idx.parse("f", content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
