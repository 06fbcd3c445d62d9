package thalweg.kernel.interpreter;

import java.util.List;

/**
 * What could replace the code from {@code start} to {@code end}.
 *
 * @param start first offset of what is replaced
 * @param end offset after it
 * @param items the candidates, best first
 */
public record Completion(int start, int end, List<Item> items) {

  /**
   * One candidate.
   *
   * @param text what is inserted
   * @param kind such as {@code method}; empty if unknown
   * @param signature such as {@code (int index, E element)}; empty if none
   */
  public record Item(String text, String kind, String signature) {}
}
