package tech.tablesaw.plotly.components;

/** As much of Tablesaw's figures as the kernel calls: it knows the class by its name alone. */
public class Figure {

  public Title getLayout() {
    return new Title();
  }

  public Object[] getTraces() {
    return new Object[2];
  }

  public String asJavascript(String target) {
    return "<script>\nPlotly.newPlot('" + target + "', [{name: 'a </script>'}]);\n</script>\n";
  }

  /** Its layout. */
  public static class Title {

    public String getTitle() {
      return "Heights & more";
    }
  }
}
