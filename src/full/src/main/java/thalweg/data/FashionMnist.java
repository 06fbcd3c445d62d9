package thalweg.data;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cards and files of Fashion-MNIST, a part of it in the jar and the whole on the web. */
final class FashionMnist {

  private static final String WHY =
      "What kind of clothes a picture of 28×28 pixels shows: ten classes of equal size, too hard for a linear model and easy enough for a small network."
          + " Pictures of a shop, each cut out, centred and made grey: a network that knows them knows nothing of photos of people.";

  private static final String DEBIAN =
      "Debian's package dataset-fashion-mnist 0.0~git20200523.55506a9-1 by make_datasets.py";

  static final Card FEW =
      card(
          "Fashion-MNIST, 6,000 pictures",
          WHY
              + " 600 of each class were drawn by a seed; scores of models trained on all 60,000 are higher.",
          DEBIAN,
          6000,
          "fashion-train-images.idx.gz",
          "eecc64b795e513e08b6eb097e0b0f9b2cffe460bb1c45ca75b9a27e91f200417");

  static final Card FEW_TEST =
      card(
          "Fashion-MNIST, 1,000 test pictures",
          WHY
              + " 100 of each class were drawn by a seed; an accuracy of 0.9 on them is known to about ±0.02.",
          DEBIAN,
          1000,
          "fashion-test-images.idx.gz",
          "d4c0ee119cf33d3d383806950fdfa8967bd1f847f4f73bcb8aa6efd1036eeb44");

  private static final String WHOLE =
      "as it was published, or Debian's package dataset-fashion-mnist 0.0~git20200523.55506a9-1, whose files unpack to the same";

  static final Card ALL =
      card(
          "Fashion-MNIST",
          WHY,
          WHOLE,
          60000,
          "fashion-mnist/train-images-idx3-ubyte.gz",
          "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888");

  static final Card ALL_TEST =
      card(
          "Fashion-MNIST, test pictures",
          WHY
              + " So many models were chosen by these 10,000 pictures that the best scores are too good.",
          WHOLE,
          10000,
          "fashion-mnist/t10k-images-idx3-ubyte.gz",
          "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b");

  /** The SHA-256 of the labels, by the file of the pictures. */
  private static final Map<String, String> LABELS =
      Map.of(
          FEW.file(), "98395c56a41929d8fc12fa99987feeeb4456b8bba9823401005f85d2f81f6842",
          FEW_TEST.file(), "1db517722930712caa2c1ee0a0133e7b3cc966292b2eb906da3ecd5326aec268",
          ALL.file(), "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          ALL_TEST.file(), "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

  private FashionMnist() {}

  static Pictures fromJar(Card card) {
    return new Pictures(card, jar(card.file(), card.sha256()), jar(labels(card), sha256(card)));
  }

  private static Idx jar(String file, String sha256) {
    byte[] content = Gzip.unpacked(file, CsvFile.fromJar("Fashion-MNIST", file));
    CsvFile.requireSha256(file, sha256, content);
    return Idx.parse(file, content);
  }

  static Pictures fetched(Card card, FileCache cache) {
    return new Pictures(
        card, web(card.file(), card.sha256(), cache), web(labels(card), sha256(card), cache));
  }

  private static Idx web(String file, String sha256, FileCache cache) {
    return Idx.parse(file, cache.content(whole(file, sha256)));
  }

  /** The file at the address of the authors' repository, or where Debian puts it. */
  static LargeFile whole(String file, String sha256) {
    String name = file.substring(file.indexOf('/') + 1);
    return new LargeFile(
        file,
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/b2617bb6d3ffa2e429640350f613e3291e10b141/data/fashion/"
            + name,
        sha256,
        "/usr/share/datasets/fashion-mnist/" + name,
        "Debian's package dataset-fashion-mnist brings it, too, and is found where it is installed");
  }

  private static String labels(Card card) {
    return card.file().replace("images-idx3", "labels-idx1").replace("images.idx", "labels.idx");
  }

  private static String sha256(Card card) {
    return LABELS.getOrDefault(card.file(), "");
  }

  private static Card card(
      String name, String why, String origin, int rows, String file, String sha256) {
    return new Card(
        name,
        why,
        "Han Xiao, Kashif Rasul and Roland Vollgraf (2017), Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms, arXiv:1708.07747",
        "https://github.com/zalandoresearch/fashion-mnist",
        "MIT (Zalando SE)",
        origin,
        rows,
        IntStream.range(0, 784).mapToObj(FashionMnist::pixel).toList(),
        new Column("kind", "1", "kind of clothes, equally many of each"),
        List.of(
            new Label("T-shirt or top", 0),
            new Label("trousers", 1),
            new Label("pullover", 2),
            new Label("dress", 3),
            new Label("coat", 4),
            new Label("sandal", 5),
            new Label("shirt", 6),
            new Label("sneaker", 7),
            new Label("bag", 8),
            new Label("ankle boot", 9)),
        file,
        sha256);
  }

  private static Column pixel(int i) {
    return new Column(
        "p%d-%d".formatted(i / 28, i % 28),
        "grey, 0 to 255",
        "0 where the picture is empty, in row %d, column %d".formatted(i / 28, i % 28));
  }
}
