package thalweg.data;

import java.util.List;

/** The card of Engel's data. */
final class Engel {

  static final Card CARD =
      new Card(
          "Engel",
          "What 235 Belgian working-class households spent on food, from their income: the spread grows with the income,"
              + " so that quantiles tell what a mean does not. It is of 1857 and of one class.",
          "Roger Koenker and Gilbert Bassett (1982), Robust Tests of Heteroscedasticity based on Regression Quantiles, Econometrica 50, 43-61; collected by Ernst Engel (1857)",
          "https://www.statsmodels.org/stable/datasets/generated/engel.html",
          "public domain (as statsmodels states)",
          "engel.csv of statsmodels 0.15.0 by make_datasets.py",
          235,
          List.of(new Column("income", "Belgian francs a year", "income of the household")),
          new Column(
              "food expenditure", "Belgian francs a year", "what the household spent on food"),
          List.of(),
          "engel.csv",
          "656d71119d85e7e4f35a5338034078d1350be71530f9eeb1012cc3b7c353fc06");

  private Engel() {}
}
