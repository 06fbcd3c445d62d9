package thalweg.kernel.java.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * A variable of a method, as its class file describes it.
 *
 * @param name its name
 * @param descriptor of its erased type
 * @param signature of its generic type; empty if it has none
 */
public record LocalVariable(String name, String descriptor, String signature) {
  /** As the constant of a class file that {@link Probe#link} takes. */
  public static String write(List<LocalVariable> variables) {
    return String.join("\n", variables.stream().map(LocalVariable::line).toList());
  }

  static List<LocalVariable> read(String lines) {
    return lines.isEmpty()
        ? List.of()
        : Arrays.stream(lines.split("\n")).map(LocalVariable::of).toList();
  }

  private String line() {
    return name + '\t' + descriptor + '\t' + signature;
  }

  private static LocalVariable of(String line) {
    String[] parts = line.split("\t", -1);
    return new LocalVariable(parts[0], parts[1], parts[2]);
  }
}
