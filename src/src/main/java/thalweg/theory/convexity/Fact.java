package thalweg.theory.convexity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thalweg.autodiff.FormulaGraph.Atom;

/** What is known of one number of a formula, as a function of w on the domain. */
final class Fact {

  /** A property that rules pass on. */
  enum Property {
    CONVEX("convex"),
    CONCAVE("concave"),
    QUASICONVEX("quasiconvex"),
    QUASICONCAVE("quasiconcave"),
    LOG_CONVEX("log-convex"),
    LOG_CONCAVE("log-concave"),
    /** Nonnegative, with a convex square root. */
    ROOT_CONVEX("the square of a nonnegative convex function"),
    /** Nonnegative, with a concave square root. */
    ROOT_CONCAVE("the square of a nonnegative concave function");

    final String words;

    Property(String words) {
      this.words = words;
    }

    /** The property of −f. */
    Property mirrored() {
      return switch (this) {
        case CONVEX -> CONCAVE;
        case CONCAVE -> CONVEX;
        case QUASICONVEX -> QUASICONCAVE;
        case QUASICONCAVE -> QUASICONVEX;
        default -> throw new IllegalArgumentException(this + " has no mirror image");
      };
    }
  }

  final String text;
  final Atom made;
  final Interval[] box;
  final List<Fact> from;

  /** The exponent of a power. */
  double parameter;

  /** The values. */
  Interval range = Interval.ALL;

  /** The derivatives (subgradients at a kink), a coordinate each; null where nothing is known. */
  Interval @Nullable [] gradient;

  CurvatureBounds bounds;

  /** Whether it is \(a^\top w+b\), with a in {@link #gradient} and b in {@link #offset}. */
  boolean affine;

  Interval offset = Interval.ALL;

  /** Whether it is a sum of functions of affine maps, each with curvature above 0; then the gradient lies in the range of the lower bound. */
  boolean strongAlongItsMaps;

  final Map<Property, Reason> properties = new EnumMap<>(Property.class);

  Fact(String text, Atom made, List<Fact> from, Interval[] box) {
    this.text = text;
    this.made = made;
    this.from = from;
    this.bounds = CurvatureBounds.unknown(box.length);
    this.box = box;
  }

  int dimension() {
    return box.length;
  }

  boolean is(Property property) {
    return properties.containsKey(property);
  }

  boolean isConstant() {
    return affine && range.isPoint() && isFlat();
  }

  private boolean isFlat() {
    Interval[] g = gradient;
    boolean flat = g != null;
    for (int j = 0; flat && g != null && j < g.length; j++) {
      flat = g[j].lo() == 0 && g[j].hi() == 0;
    }
    return flat;
  }

  Reason why(Property property) {
    Reason reason = properties.get(property);
    if (reason == null) {
      throw new IllegalStateException(text + " is not known to be " + property.words);
    }
    return reason;
  }

  /** Adds a property with the rule and the reasons it follows from; the first rule found wins. */
  void add(Property property, String rule, Reason... because) {
    properties.putIfAbsent(property, new Reason(text, property.words, rule, List.of(because)));
  }

  /** Whether it is the same function of w as another. */
  boolean isSame(Fact other) {
    Interval[] a = gradient;
    Interval[] b = other.gradient;
    boolean same = affine && other.affine && a != null && b != null;
    for (int j = 0; same && a != null && b != null && j < a.length; j++) {
      same = a[j].isPoint() && a[j].equals(b[j]);
    }
    return this == other || (same && offset.isPoint() && offset.equals(other.offset));
  }

  /** Draws what follows from what is known so far. */
  Fact complete() {
    Interval[] a = gradient;
    if (affine && a != null) {
      range = offset;
      for (int j = 0; j < box.length; j++) {
        range = range.plus(a[j].times(box[j]));
      }
    }
    Consequences.draw(this);
    return this;
  }

  /** An enclosure of ‖∇f‖²; up to infinity where nothing is known. */
  Interval squaredSlope() {
    Interval[] g = gradient;
    if (g == null) {
      return new Interval(0, Double.POSITIVE_INFINITY);
    }
    Interval sum = Interval.ZERO;
    for (Interval slope : g) {
      sum = sum.plus(slope.squared());
    }
    return sum;
  }
}
