package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Damages files at random: cuts, doubles, removes and overwrites parts, and puts in what readers stumble over. */
final class Damage {

  /** How many files each fuzzing test damages; {@code -Dfuzz=100000} makes more of them. */
  static final int ROUNDS = Integer.getInteger("fuzz", 4000);

  private static final String[] NASTY = {
    "NaN",
    "inf",
    "-Infinity",
    "1e999",
    "1e-999",
    "\"",
    "\"\"",
    ",",
    ";",
    ",,",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\0",
    "\uFEFF",
    "0x1p3",
    "1_000",
    "12345678901234567890",
    "9007199254740993",
    "1.",
    ".",
    "-",
    "+5",
    " ",
    "\t",
    "\u2028",
    "\u000B",
    "a,a",
    "é",
    "𝒳",
    "1d",
    "007",
    "1,5",
    "NA",
    "\"x",
    "x\"",
    "'",
    "\\"
  };

  private Damage() {}

  /** The file after one to three changes. */
  static byte[] some(byte[] file, Random random) {
    byte[] damaged = file;
    for (int change = random.nextInt(3); change >= 0; change--) {
      damaged = once(damaged, random);
    }
    return damaged;
  }

  /** Prints what became of the files, if somebody asked for a number of them. */
  static void report(Map<String, Integer> outcomes) {
    if (Integer.getInteger("fuzz") != null) {
      outcomes.forEach((outcome, count) -> System.out.printf("%7d %s%n", count, outcome));
    }
  }

  private static byte[] once(byte[] file, Random random) {
    int at = random.nextInt(file.length + 1);
    int to = Math.min(file.length, at + 1 + random.nextInt(8));
    byte[] nasty = NASTY[random.nextInt(NASTY.length)].getBytes(UTF_8);
    byte[] slice = Arrays.copyOfRange(file, at, to);
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(file, at);
      case 1 -> spliced(file, at, to, new byte[0]);
      case 2 -> spliced(file, at, at, slice);
      case 3 -> spliced(file, at, at, nasty);
      case 4 -> spliced(file, at, to, nasty);
      case 5 ->
          spliced(file, at, Math.min(file.length, at + 1), new byte[] {(byte) random.nextInt(256)});
      default ->
          spliced(
              file,
              at,
              Math.min(file.length, at + 1),
              new byte[] {(byte) (32 + random.nextInt(95))});
    };
  }

  private static byte[] spliced(byte[] file, int from, int to, byte[] into) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, from);
    out.writeBytes(into);
    out.write(file, to, file.length - to);
    return out.toByteArray();
  }
}
