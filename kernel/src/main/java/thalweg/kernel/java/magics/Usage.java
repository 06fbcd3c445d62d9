package thalweg.kernel.java.magics;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a magic is written, and what is wrong if it is written otherwise.
 *
 * @param sign one or two percent signs
 * @param form its name and what comes after it, as in {@code load FILE…}; what is in brackets may be left out
 */
record Usage(String sign, String form) {

  String name() {
    return sign + bareName();
  }

  String bareName() {
    return form.split(" ", 2)[0];
  }

  /** The words after a line magic, if it takes any. */
  List<String> checked(List<String> words) {
    if (given(words) > 0 && !takesWords())
      throw new IllegalArgumentException("this magic takes no arguments");
    return required(words);
  }

  /** The words after a cell magic, if it takes any, and something below. */
  List<String> checked(List<String> words, String body) {
    if (given(words) > 0 && !takesWords())
      throw new IllegalArgumentException(
          "this magic takes the lines below it: put the code there, not after " + name());
    if (body.isBlank())
      throw new IllegalArgumentException("this magic needs code on the lines below it");
    return required(words);
  }

  private List<String> required(List<String> words) {
    if (given(words) >= needed()) return words;
    throw new IllegalArgumentException("this magic needs an argument: write " + this);
  }

  private boolean takesWords() {
    return form.contains(" ");
  }

  private static long given(List<String> words) {
    return words.stream().filter(w -> !w.isBlank()).count();
  }

  private long needed() {
    return Stream.of(form.split(" ")).skip(1).filter(w -> !w.startsWith("[")).count();
  }

  @Override
  public String toString() {
    return sign + form;
  }
}
