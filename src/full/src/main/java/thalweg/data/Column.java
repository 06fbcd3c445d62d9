package thalweg.data;

/**
 * What one column of a table holds.
 *
 * @param name the name in the table's header
 * @param unit the unit of its values; {@code "1"} for a pure number
 * @param meaning one line: what was measured
 */
public record Column(String name, String unit, String meaning) {

  /** Every column says its name, its unit and what it means. */
  public Column {
    if (name.isBlank() || unit.isBlank() || meaning.isBlank()) {
      throw new IllegalArgumentException(
          "a column needs a name, a unit and a meaning but has name '%s', unit '%s', meaning '%s'"
              .formatted(name, unit, meaning));
    }
  }

  @Override
  public String toString() {
    return unit.equals("1") ? name : name + " [" + unit + "]";
  }
}
