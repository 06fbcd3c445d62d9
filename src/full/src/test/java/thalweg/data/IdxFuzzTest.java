package thalweg.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * IDX files damaged at random, plain and gzipped: each is read as a plain reader of a few lines reads it, or refused with the
 * byte at which it goes wrong. {@code -Dfuzz=100000} makes more of them.
 */
class IdxFuzzTest {

  private static final byte[][] SEEDS = {
    {0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 1, 2, 3, 10, 11, 12, 13, -1, -128, 127, 0},
    {0, 0, 8, 1, 0, 0, 0, 5, 7, 9, -1, 0, 8},
    {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 4, 1, 2, 3, 4, 5, 6, 7, 8},
    {0, 0, 8, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 9, 8, 7, 6, 5, 4}
  };

  @Test
  void aDamagedFileIsRefusedByItsByteOrReadAsAPlainReaderReadsIt() {
    Random random = new Random(20240301);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int round = 0; round < Damage.ROUNDS; round++) {
      byte[] file = SEEDS[random.nextInt(SEEDS.length)];
      byte[] damaged =
          random.nextBoolean() ? redimensioned(file, random) : Damage.some(file, random);
      outcomes.merge(outcome(damaged), 1, Integer::sum);
    }
    Damage.report(outcomes);
    assertThat(outcomes.get("read")).isGreaterThan(Damage.ROUNDS / 50);
    assertThat(outcomes).hasSizeGreaterThan(4);
  }

  /** Another small number in one of the dimensions, so that some headers still fit what follows. */
  private static byte[] redimensioned(byte[] file, Random random) {
    byte[] damaged = file.clone();
    for (int change = random.nextInt(3); change >= 0; change--) {
      damaged[7 + 4 * random.nextInt(file[3])] = (byte) (1 + random.nextInt(6));
    }
    return damaged;
  }

  private static String outcome(byte[] file) {
    int wrong = firstWrongByte(file);
    Idx idx;
    try {
      idx = Idx.parse("f", file);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(message).startsWith("f, byte " + wrong + ": ");
      return message
          .replaceAll("byte \\d+", "byte #")
          .replaceAll("\\[.*]", "…")
          .replaceAll("\\d+ values, [\\d×]+|-?\\d+", "#");
    }
    assertThat(wrong).isEqualTo(-1);
    assertThat(idx.size()).isEqualTo(number(file, 4).intValueExact());
    int header = 4 * (1 + file[3]);
    for (int k = header; k < file.length; k++) {
      int value = idx.value((k - header) / idx.dimension(), (k - header) % idx.dimension());
      assertThat(value).isEqualTo(Byte.toUnsignedInt(file[k]));
    }
    return "read";
  }

  /** The first byte that cannot be right, counted with numbers of any size; -1 if all are. */
  private static int firstWrongByte(byte[] file) {
    int[] start = {0, 0, 8};
    for (int at = 0; at < 3; at++) {
      if (file.length <= at || file[at] != start[at]) {
        return at;
      }
    }
    if (file.length < 4 || file[3] < 1 || file[3] > 4) {
      return 3;
    }
    BigInteger count = BigInteger.ONE;
    for (int at = 4; at < 4 + 4 * file[3]; at += 4) {
      if (file.length < at + 4) {
        return file.length;
      }
      if (number(file, at).signum() < 1) {
        return at;
      }
      count = count.multiply(number(file, at));
    }
    BigInteger end = count.add(BigInteger.valueOf(4 + 4 * file[3]));
    BigInteger length = BigInteger.valueOf(file.length);
    return end.equals(length) ? -1 : end.min(length).intValueExact();
  }

  private static BigInteger number(byte[] file, int at) {
    return new BigInteger(Arrays.copyOfRange(file, at, at + 4));
  }

  @Test
  void aDamagedGzipIsRefusedByItsByteOrUnpacksToTheSame() throws IOException {
    Random random = new Random(20240302);
    byte[] content = new byte[300];
    random.nextBytes(content);
    Arrays.fill(content, 100, 200, (byte) 7);
    byte[] half = gzipped(Arrays.copyOf(content, 150));
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.writeBytes(half);
    two.writeBytes(gzipped(Arrays.copyOfRange(content, 150, 300)));
    byte[][] seeds = {gzipped(content), two.toByteArray()};
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int round = 0; round < Damage.ROUNDS; round++) {
      byte[] damaged = Damage.some(seeds[random.nextInt(2)], random);
      String outcome = "unpacked";
      if (!Gzip.is(damaged)) {
        outcome = "not gzipped";
      } else {
        try {
          byte[] unpacked = Gzip.unpacked("f", damaged);
          // Cut exactly between its members, a file is a whole file.
          int expected = Arrays.equals(damaged, half) ? 150 : 300;
          assertThat(unpacked).isEqualTo(Arrays.copyOf(content, expected));
        } catch (IllegalArgumentException e) {
          outcome = String.valueOf(e.getMessage());
          assertThat(outcome).matches("f, byte \\d+ of " + damaged.length + ": .* fetch it again");
          outcome = outcome.replaceAll("\\d+|\\(.*\\)", "#");
        }
      }
      outcomes.merge(outcome, 1, Integer::sum);
    }
    Damage.report(outcomes);
    assertThat(outcomes.get("unpacked")).isPositive();
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
