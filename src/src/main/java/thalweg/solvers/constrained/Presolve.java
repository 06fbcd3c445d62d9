package thalweg.solvers.constrained;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a program that say something, and the way back from their multipliers.
 *
 * <p>Rows of zeros are dropped where they hold. Of inequalities of one direction the tightest are kept; where they meet they become an
 * equation, since the inside of a program needs room between them; where an equation keeps to them they are dropped. Of equations
 * of one direction the first is kept. Rows that contradict each other stay, so that the method proves it.
 */
final class Presolve {
  private final QuadraticProgram program;
  private final Rows a;
  private final Rows g;
  private final List<Equation> equations = new ArrayList<>();
  private final List<Integer> inequalities = new ArrayList<>();
  private final List<Direction> directions = new ArrayList<>();
  private final Map<List<Integer>, List<Direction>> byPlaces = new HashMap<>();

  /** Row {@code above} of G, which {@code below} meets from the other side; or where that is −1, row {@code above} of A. */
  private record Equation(int above, int below, double right) {}

  Presolve(QuadraticProgram program) {
    this.program = program;
    a = Rows.of(program.a());
    g = Rows.of(program.g());
    for (int i = 0; i < a.count(); i++) {
      double right = program.b()[i];
      boolean empty = a.index(i).length == 0;
      if (empty ? right != 0 : direction(a, i).equal(i, right / a.entries(i)[0])) {
        equations.add(new Equation(i, -1, right));
      }
    }
    for (int j = 0; j < g.count(); j++) {
      double right = program.h()[j];
      if (g.index(j).length > 0) {
        double first = g.entries(j)[0];
        if (first > 0) {
          direction(g, j).atMost(j, right / first);
        } else {
          direction(g, j).atLeast(j, right / first);
        }
      } else if (right < 0) {
        inequalities.add(j);
      }
    }
    directions.forEach(this::keep);
  }

  private Direction direction(Rows rows, int i) {
    List<Integer> places = new ArrayList<>();
    for (int k : rows.index(i)) {
      places.add(k);
    }
    List<Direction> known = byPlaces.computeIfAbsent(places, k -> new ArrayList<>());
    for (Direction one : known) {
      if (one.isThatOf(rows.entries(i))) {
        return one;
      }
    }
    Direction one = new Direction(rows.entries(i));
    known.add(one);
    directions.add(one);
    return one;
  }

  private void keep(Direction one) {
    if (one.isPinched()) {
      double right = one.middle() * g.entries(one.above())[0];
      equations.add(new Equation(one.above(), one.below(), right));
      return;
    }
    if (one.above() >= 0) {
      inequalities.add(one.above());
    }
    if (one.below() >= 0) {
      inequalities.add(one.below());
    }
  }

  /** What is left. */
  StandardForm form() {
    int[] rows =
        equations.stream().mapToInt(e -> e.below < 0 ? e.above : a.count() + e.above).toArray();
    int[] left = inequalities.stream().mapToInt(j -> j).toArray();
    return new StandardForm(
        Rows.of(program.q()),
        program.c(),
        a.and(g).select(rows),
        equations.stream().mapToDouble(e -> e.right).toArray(),
        g.select(left),
        inequalities.stream().mapToDouble(j -> program.h()[j]).toArray());
  }

  /** A point or ray of {@link #form} with a multiplier for each row of the program. */
  PrimalDual original(PrimalDual x) {
    double[] y = new double[a.count()];
    double[] z = new double[g.count()];
    for (int i = 0; i < equations.size(); i++) {
      Equation e = equations.get(i);
      double price = x.y()[i];
      if (e.below < 0) {
        y[e.above] = price;
      } else if (price > 0) {
        z[e.above] = price;
      } else {
        z[e.below] = price * (g.entries(e.above)[0] / g.entries(e.below)[0]);
      }
    }
    for (int j = 0; j < inequalities.size(); j++) {
      z[inequalities.get(j)] = x.z()[j];
    }
    return new PrimalDual(x.w(), y, z);
  }
}
