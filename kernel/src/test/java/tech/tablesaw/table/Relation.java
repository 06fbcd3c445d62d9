package tech.tablesaw.table;

import java.util.List;

/** As much of Tablesaw's tables as the kernel calls: it knows the class by its name alone. */
public class Relation {

  public String name() {
    return "people";
  }

  public List<String> columnNames() {
    return List.of("name", "height");
  }

  public int rowCount() {
    return 70;
  }

  public Object get(int row, int column) {
    return column == 0 ? "<" + row + ">" : row + 0.25;
  }
}
