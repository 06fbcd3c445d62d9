package thalweg.diagnosis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import thalweg.data.Dataset;
import thalweg.data.Datasets;
import thalweg.math.Moments;
import thalweg.samples.Examples;
import thalweg.samples.Split;
import thalweg.samples.Standardizer;

/**
 * A dataset of the table of faults.
 *
 * @param name its name
 * @param all its examples, no two rows the same; labels 0, 1, … or numbers of mean 0 and deviation 1
 * @param classes how many classes it has; 1 for numbers
 */
record Subject(String name, Examples all, int classes) {
  private static final int MOST = 750;
  private static final double TO_VALIDATE = 0.33;

  /** On these the thresholds were chosen. */
  static final Map<String, Supplier<Subject>> TO_DEVELOP = new LinkedHashMap<>();

  /** On these they are measured. */
  static final Map<String, Supplier<Subject>> TO_REPORT = new LinkedHashMap<>();

  static {
    TO_DEVELOP.put("wine", () -> ofClasses("wine", Datasets.wine().examples()));
    TO_DEVELOP.put("penguins", Subject::penguins);
    TO_DEVELOP.put("pen digits", () -> ofClasses("pen digits", Datasets.penDigits().examples()));
    TO_DEVELOP.put("gamma", () -> ofClasses("gamma", Datasets.gamma().examples()));
    TO_DEVELOP.put("concrete", () -> ofNumbers("concrete", Datasets.concrete().examples()));
    TO_DEVELOP.put("abalone", Subject::abalone);
    TO_DEVELOP.put("power plant", () -> ofNumbers("power plant", Datasets.powerPlant().examples()));
    TO_DEVELOP.put("digits", () -> ofClasses("digits", Datasets.digits().examples()));
    TO_DEVELOP.put(
        "breast cancer", () -> ofClasses("breast cancer", Datasets.breastCancer().examples()));
    TO_DEVELOP.put("diabetes", () -> ofNumbers("diabetes", Datasets.diabetes().examples()));
    TO_DEVELOP.put("clothes", Subject::clothes);
    TO_DEVELOP.put("heart", Subject::heart);
    TO_DEVELOP.put("cars", Subject::cars);
    TO_DEVELOP.put("letters", Subject::letters);
    TO_DEVELOP.put("wine quality", Subject::wineQuality);
    TO_DEVELOP.put("temperatures", Subject::temperatures);
    TO_DEVELOP.put("handwriting", Subject::handwriting);
    TO_DEVELOP.put("bike hours", Subject::bikeHours);
    TO_DEVELOP.put("airfoil", () -> ofNumbers("airfoil", Datasets.airfoil().examples()));
    TO_REPORT.put("more letters", Subject::moreLetters);
    TO_REPORT.put("origins", Subject::origins);
    TO_REPORT.put("yacht", () -> ofNumbers("yacht", Datasets.yacht().examples()));
  }

  private static Subject penguins() {
    Dataset data = Datasets.penguins();
    return ofClasses(
        "penguins",
        data.examples("bill length mm", "bill depth mm", "flipper length mm", "body mass g"));
  }

  private static Subject abalone() {
    Dataset data = Datasets.abalone();
    List<String> numbers = data.featureNames().stream().filter(n -> !n.equals("sex")).toList();
    return ofNumbers("abalone", data.examples(numbers.toArray(String[]::new)));
  }

  /** Fashion-MNIST in 7×7 pixels, by where it is worn: trousers, the upper body, feet, in the hand. */
  private static Subject clothes() {
    Examples pictures = Datasets.fashionMnist().examples();
    int side = 28;
    int pool = 4;
    int small = side / pool;
    DMatrixRMaj x = new DMatrixRMaj(pictures.size(), small * small);
    double[] worn = {1, 0, 1, 1, 1, 2, 1, 2, 3, 2};
    for (int i = 0; i < pictures.size(); i++) {
      for (int p = 0; p < side * side; p++) {
        int q = p / side / pool * small + p % side / pool;
        x.add(i, q, pictures.x().get(i, p) / (pool * pool));
      }
    }
    return ofClasses(
        "clothes", new Examples(x, Arrays.stream(pictures.y()).map(y -> worn[(int) y]).toArray()));
  }

  /** Whether there is a disease, whatever its degree. */
  private static Subject heart() {
    Examples degrees = Datasets.heart().examples();
    return ofClasses(
        "heart",
        new Examples(degrees.x(), Arrays.stream(degrees.y()).map(y -> Math.min(y, 1)).toArray()));
  }

  /** Without the name, and without the origin, which is a code. */
  private static Subject cars() {
    Dataset data = Datasets.autoMpg();
    List<String> numbers =
        data.featureNames().stream().filter(n -> !n.equals("name") && !n.equals("origin")).toList();
    return ofNumbers("cars", data.examples(numbers.toArray(String[]::new)));
  }

  /** A, B, C or D. */
  private static Subject letters() {
    Examples all = Datasets.letters().examples();
    return ofClasses("letters", where(all, y -> y <= 3));
  }

  /** E, F, G or H. */
  private static Subject moreLetters() {
    return ofClasses("more letters", where(Datasets.letters().examples(), y -> y >= 4 && y <= 7));
  }

  /** Whether a car was built in America (origin 1) or elsewhere. */
  private static Subject origins() {
    Dataset data = Datasets.autoMpg();
    List<String> numbers =
        data.featureNames().stream().filter(n -> !n.equals("name") && !n.equals("origin")).toList();
    Examples cars = data.examples(numbers.toArray(String[]::new));
    Examples origin = data.examples("origin");
    double[] y = IntStream.range(0, cars.size()).mapToDouble(i -> origin.x().get(i, 0)).toArray();
    return ofClasses(
        "origins", new Examples(cars.x(), Arrays.stream(y).map(o -> o == 1 ? 0 : 1).toArray()));
  }

  /** Of three hundred wines whether they are good (7 or more) or poor (5 or less); without those between. */
  private static Subject wineQuality() {
    Dataset data = Datasets.wineQuality();
    List<String> numbers = data.featureNames().stream().filter(n -> !n.equals("colour")).toList();
    Examples marks = where(data.examples(numbers.toArray(String[]::new)), y -> y != 6);
    Examples all =
        new Examples(marks.x(), Arrays.stream(marks.y()).map(y -> y >= 7 ? 1 : 0).toArray());
    return part(ofClasses("wine quality", all), 300);
  }

  /** A day's highest temperature, from its lowest, its rain and its wind. */
  private static Subject temperatures() {
    Examples days =
        Datasets.seattleWeather().examples("precipitation", "temp_min", "wind", "temp_max");
    double[] y = IntStream.range(0, days.size()).mapToDouble(i -> days.x().get(i, 3)).toArray();
    return ofNumbers("temperatures", new Examples(days.columns(0, 1, 2).x(), y));
  }

  /** 0, 1, 2 or 3, from the samples that are not among the digits to develop on. */
  private static Subject handwriting() {
    Set<List<Double>> known = new LinkedHashSet<>(rows(Datasets.digits().examples()));
    Examples all = Datasets.optDigits().examples();
    List<List<Double>> rows = rows(all);
    Examples others =
        all.select(
            IntStream.range(0, all.size()).filter(i -> !known.contains(rows.get(i))).toArray());
    return ofClasses("handwriting", where(others, y -> y <= 3));
  }

  /** Of three hundred hours whether they were busy (180 rentals or more) or quiet (60 or less); without those between. */
  private static Subject bikeHours() {
    Examples counts =
        where(
            Datasets.bikes()
                .examples("hr", "holiday", "weekday", "workingday", "temp", "hum", "windspeed"),
            y -> y <= 60 || y >= 180);
    Examples all =
        new Examples(counts.x(), Arrays.stream(counts.y()).map(y -> y >= 180 ? 1 : 0).toArray());
    return part(ofClasses("bike hours", all), 300);
  }

  /** A random part of so many examples. */
  private static Subject part(Subject of, int size) {
    return new Subject(
        of.name,
        Split.random(of.all.size(), (double) size / of.all.size(), 1).test(of.all),
        of.classes);
  }

  private static Examples where(Examples all, DoublePredicate target) {
    return all.select(
        IntStream.range(0, all.size()).filter(i -> target.test(all.y()[i])).toArray());
  }

  private static Subject ofClasses(String name, Examples raw) {
    double[] labels = Arrays.stream(raw.y()).distinct().sorted().toArray();
    double[] y = Arrays.stream(raw.y()).map(v -> Arrays.binarySearch(labels, v)).toArray();
    return new Subject(name, unique(new Examples(raw.x(), y)), labels.length);
  }

  private static Subject ofNumbers(String name, Examples raw) {
    Moments m = Moments.of(raw.y());
    double[] y = Arrays.stream(raw.y()).map(v -> (v - m.mean()) / m.deviation()).toArray();
    return new Subject(name, unique(new Examples(raw.x(), y)), 1);
  }

  /** Without rows whose features came before. */
  private static Examples unique(Examples all) {
    Set<List<Double>> seen = new LinkedHashSet<>();
    List<List<Double>> rows = rows(all);
    return all.select(IntStream.range(0, all.size()).filter(i -> seen.add(rows.get(i))).toArray());
  }

  private static List<List<Double>> rows(Examples all) {
    int d = all.dimension();
    return IntStream.range(0, all.size())
        .mapToObj(i -> Arrays.stream(all.x().data, i * d, (i + 1) * d).boxed().toList())
        .toList();
  }

  /** A random part of it, cut in two and standardized: training and validation set. */
  Examples[] draw(long seed) {
    int n = all.size();
    Examples some = all;
    if (n > MOST) {
      some = Split.random(n, (double) MOST / n, seed).test(all);
    }
    Split split =
        classes > 1
            ? Split.stratified(some.y(), TO_VALIDATE, seed)
            : Split.random(some.size(), TO_VALIDATE, seed);
    Standardizer units = Standardizer.fit(split.train(some));
    return new Examples[] {units.transform(split.train(some)), units.transform(split.test(some))};
  }
}
