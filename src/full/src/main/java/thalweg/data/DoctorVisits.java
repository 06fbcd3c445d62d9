package thalweg.data;

import java.util.List;

/** The card of the doctor visits. */
final class DoctorVisits {

  static final Card CARD =
      new Card(
          "Doctor visits",
          "How often people went to a doctor in a year, from their insurance and health: a count with far more zeros and spread than a Poisson distribution has"
              + " (mean 2.86, variance 20.3). 11,065 rows repeat an earlier one, and a person is in several years.",
          "A. Colin Cameron and Pravin K. Trivedi (2005), Microeconometrics: Methods and Applications, Cambridge University Press, New York; collected by RAND's Health Insurance Experiment",
          "https://www.statsmodels.org/stable/datasets/generated/randhie.html",
          "public domain (as statsmodels states)",
          "randhie.csv of statsmodels 0.15.0 by make_datasets.py",
          20190,
          List.of(
              new Column("lncoins", "1", "ln(1 + coinsurance in percent)"),
              new Column("idp", "1", "1 with an individual deductible"),
              new Column("lpi", "1", "ln(max(1, yearly incentive to take part))"),
              new Column("fmde", "1", "0 if idp = 1, else ln(max(1, MDE / (0.01 coinsurance)))"),
              new Column("physlm", "1", "1 with a physical limitation"),
              new Column("disea", "1", "number of chronic diseases"),
              new Column("hlthg", "1", "1 if the person calls the health good"),
              new Column("hlthf", "1", "1 if fair"),
              new Column("hlthp", "1", "1 if poor; all three 0 if excellent")),
          new Column("mdvis", "visits", "visits to a doctor in a year"),
          List.of(),
          "doctor-visits.csv",
          "6c58ff02c7a568c267e93c3fffc517daba34239da2fed6287e94098b08471a5d");

  private DoctorVisits() {}
}
