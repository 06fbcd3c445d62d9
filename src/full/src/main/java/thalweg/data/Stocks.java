package thalweg.data;

import java.util.List;

/** The card of the prices of shares. */
final class Stocks {

  static final Card CARD =
      new Card(
          "Stocks",
          "Prices of five shares on each day of trade from March 2000 to March 2013: returns and their covariance, for portfolios under constraints."
              + " The histories are not equally long (FB has 196 days, GOOG 2,148, the others 3,270): take the days that the shares have in common."
              + " These are companies that did well, chosen afterwards: what a portfolio of them would have earned says nothing of the future.",
          "Quandl (2018), WIKI prices, end-of-day prices of shares in the USA",
          "https://data.nasdaq.com/databases/WIKIP",
          "public domain, as Quandl declared it",
          "stocks.csv.gz of bokeh-sampledata 2026.1 by make_datasets.py",
          12154,
          List.of(
              new Column("Ticker", "1", "share: AAPL, FB, GOOG, IBM or MSFT"),
              new Column("Date", "1", "day of trade, such as 2000-03-01"),
              new Column("Open", "USD", "first price of the day"),
              new Column("High", "USD", "highest price of the day"),
              new Column("Low", "USD", "lowest price of the day"),
              new Column("Close", "USD", "last price of the day"),
              new Column("Volume", "shares", "number of shares traded")),
          new Column(
              "Adj Close",
              "USD",
              "last price of the day, without the jumps that splits and dividends make"),
          List.of(),
          "stocks.csv",
          "e73fe05d106b7da1abe8f947264c514afd02cef5c9db4864b9437c84d6bd6069");

  private Stocks() {}
}
