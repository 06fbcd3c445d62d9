package tech.tablesaw.api;

/** As much of a column of Tablesaw as the kernel calls: it knows the class by its name alone. */
public class DoubleColumn {

  public String name() {
    return "height";
  }

  public int size() {
    return 300;
  }

  public Double get(int row) {
    return row + 0.25;
  }
}
