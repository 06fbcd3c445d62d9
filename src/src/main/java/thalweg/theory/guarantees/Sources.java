package thalweg.theory.guarantees;

/** The works that several guarantees stand in. */
final class Sources {
  static final Source LECTURES =
      Source.doi("10.1007/978-3-319-91578-4", "Nesterov, Lectures on Convex Optimization (2018)");
  static final Source DRORI_TEBOULLE =
      Source.doi(
          "10.1007/s10107-013-0653-0",
          "Drori and Teboulle, Performance of first-order methods for smooth convex minimization (2014)");
  static final Source PROXIMAL_RATES =
      Source.doi(
          "10.1007/s10957-018-1298-1",
          "Taylor, Hendrickx and Glineur, Exact Worst-Case Convergence Rates of the Proximal Gradient Method for Composite Convex Minimization (2018)");
  static final Source COMPOSITE =
      Source.doi(
          "10.1137/16M108104X",
          "Taylor, Hendrickx and Glineur, Exact Worst-Case Performance of First-Order Methods for Composite Convex Optimization (2017)");
  static final Source EXACT_RATE =
      Source.arxiv(
          "2412.04427", "Kim, A Proof of the Exact Convergence Rate of Gradient Descent (2024)");
  static final Source NONCONVEX =
      Source.doi(
          "10.1007/s11590-021-01821-1",
          "Abbaszadehpeivasti, de Klerk and Zamani, The exact worst-case convergence rate of the gradient method with fixed step lengths for L-smooth functions (2022)");
  static final Source FISTA =
      Source.doi(
          "10.1137/080716542",
          "Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm for Linear Inverse Problems (2009)");
  static final Source POLYAK_STEPS =
      Source.arxiv(
          "2002.00915",
          "Barré, Taylor and d'Aspremont, Complexity Guarantees for Polyak Steps with Momentum (2020)");
  static final Source LESSARD =
      Source.doi(
          "10.1137/15M1009597",
          "Lessard, Recht and Packard, Analysis and Design of Optimization Algorithms via Integral Quadratic Constraints (2016)");
  static final Source EDGE =
      Source.arxiv(
          "2103.00065",
          "Cohen, Kaur, Li, Kolter and Talwalkar, Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability (2021)");
  static final Source SAGA =
      Source.arxiv(
          "1407.0202",
          "Defazio, Bach and Lacoste-Julien, SAGA: A Fast Incremental Gradient Method With Support for Non-Strongly Convex Composite Objectives (2014)");
  static final Source SGD_GENERAL =
      Source.arxiv(
          "1901.09401",
          "Gower, Loizou, Qian, Sailanbayev, Shulgin and Richtárik, SGD: General Analysis and Improved Rates (2019)");
  static final Source COORDINATES =
      Source.doi("10.1007/s10107-015-0892-3", "Wright, Coordinate descent algorithms (2015)");

  private Sources() {}
}
