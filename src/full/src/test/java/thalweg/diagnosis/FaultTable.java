package thalweg.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How often a diagnosis is right: runs with one fault each, and healthy ones.
 *
 * @param faulty what was said of each run with a fault
 * @param healthy what was said of each healthy run
 */
record FaultTable(List<Row> faulty, List<Row> healthy) {

  /** A run: what was wrong with it, and the causes that were named; the fault of a healthy one is its absence. */
  record Row(String subject, long seed, String fault, Diagnosis said) {
    boolean named() {
      return said.suspicions().stream().anyMatch(each -> each.cause().name().equals(fault));
    }

    String first() {
      return said.suspicions().isEmpty() ? "–" : said.suspicions().get(0).cause().name();
    }

    boolean first(String name) {
      return first().equals(name);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder(subject + " " + seed + " " + fault);
      said.suspicions()
          .forEach(s -> out.append("\n    ").append(s.cause()).append(": ").append(s.evidence()));
      return out.toString();
    }
  }

  static FaultTable of(
      Collection<Supplier<Subject>> subjects, List<Fault> faults, long from, int seeds) {
    List<Row> faulty = new ArrayList<>();
    List<Row> healthy = new ArrayList<>();
    for (Supplier<Subject> each : subjects) {
      Subject subject = each.get();
      for (Fault fault : faults) {
        faulty.addAll(
            IntStream.range(0, seeds)
                .parallel()
                .mapToObj(i -> row(subject, fault.name(), fault.setup(subject, from + i), from + i))
                .toList());
      }
      healthy.addAll(
          IntStream.range(0, 4 * seeds)
              .parallel()
              .mapToObj(i -> row(subject, "–", Setup.tuned(subject, from + i), from + i))
              .toList());
    }
    return new FaultTable(faulty, healthy);
  }

  private static Row row(Subject subject, String fault, Setup setup, long seed) {
    return new Row(subject.name(), seed, fault, setup.diagnose());
  }

  double recall() {
    return share(faulty, Row::named);
  }

  double firstRight() {
    return share(faulty, row -> row.first(row.fault()));
  }

  double falseAlarms() {
    return share(healthy, row -> !row.said().suspicions().isEmpty());
  }

  private static double share(List<Row> rows, Predicate<Row> which) {
    return (double) rows.stream().filter(which).count() / rows.size();
  }

  /** A row for each fault: its recall, how often it came first, and what came first instead. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append("| fault | runs | named | named first | otherwise first |\n|---|---|---|---|---|\n");
    for (Fault fault : Fault.values()) {
      line(out, fault.name(), faulty.stream().filter(r -> r.fault().equals(fault.name())).toList());
    }
    line(out, "–", healthy);
    return out.append(
            String.format(
                Locale.ROOT,
                "%nrecall %.3f, first cause right %.3f, false alarms %.3f of %d healthy runs",
                recall(),
                firstRight(),
                falseAlarms(),
                healthy.size()))
        .toString();
  }

  private static void line(StringBuilder out, String fault, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<String, Integer> others = new TreeMap<>();
    rows.stream()
        .filter(r -> !r.first(fault))
        .forEach(r -> others.merge(r.first(), 1, Integer::sum));
    out.append(
        String.format(
            "| %s | %d | %d | %d | %s |%n",
            fault,
            rows.size(),
            rows.stream().filter(Row::named).count(),
            rows.stream().filter(r -> r.first(fault)).count(),
            others.toString().replaceAll("[{}]", "").replace('=', ' ')));
  }

  /** Prints the table of the sets to develop on, or of those to report; a set at a time, and then of all. */
  public static void main(String[] args) {
    boolean report = args[0].equals("report");
    Map<String, Supplier<Subject>> subjects = report ? Subject.TO_REPORT : Subject.TO_DEVELOP;
    int seeds = Integer.parseInt(args[1]);
    List<Row> faulty = new ArrayList<>();
    List<Row> healthy = new ArrayList<>();
    subjects.forEach(
        (name, subject) -> {
          FaultTable table =
              of(List.of(subject), List.of(Fault.values()), report ? 500_000 : 0, seeds);
          System.out.println("## " + name + "\n\n" + table + "\n");
          faulty.addAll(table.faulty);
          healthy.addAll(table.healthy);
        });
    System.out.println("## all\n\n" + new FaultTable(faulty, healthy) + "\n");
    faulty.stream().filter(row -> !row.first(row.fault())).forEach(System.out::println);
    healthy.stream().filter(row -> !row.first("–")).forEach(System.out::println);
  }
}
