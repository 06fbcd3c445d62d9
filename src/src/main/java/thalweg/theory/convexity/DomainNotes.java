package thalweg.theory.convexity;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thalweg.theory.convexity.Fact.Property;

/**
 * Where the formula is defined: the parts of the domain that an operation leaves out, and whether what remains is known to be a
 * convex set, without which no function on it is convex.
 */
final class DomainNotes {
  private final Set<String> restrictions = new LinkedHashSet<>();
  private @Nullable String trouble;

  /** Sentences on what is left out. */
  Set<String> restrictions() {
    return restrictions;
  }

  /** Why the domain is not known to be convex, or null. */
  @Nullable String trouble() {
    return trouble;
  }

  void trouble(String sentence) {
    if (trouble == null) {
      trouble = sentence;
    }
  }

  /**
   * The arguments of φ at which it is defined.
   *
   * @throws IllegalArgumentException if there are none
   */
  Interval restrict(ScalarFunction phi, Fact g) {
    Interval x = g.range;
    Interval allowed = phi.domain();
    if (x.hi() < allowed.lo()) {
      throw new IllegalArgumentException(
          "%s is defined from %s on, but its argument %s is in %s on the whole domain; take another domain"
              .formatted(phi.name(), Words.number(allowed.lo()), g.text, Words.interval(x)));
    }
    if (x.lo() < allowed.lo()) {
      String condition = g.text + " ≥ " + Words.number(allowed.lo());
      if (g.is(Property.QUASICONCAVE)) {
        restrictions.add("only where " + condition + ", which is a convex set");
      } else {
        trouble(phi.name() + " needs " + condition + ", which is not known to be a convex set");
      }
    }
    Interval inside = x.meet(allowed);
    if (inside.contains(phi.pole())) {
      pole(phi.name(), phi.pole(), g, inside);
    }
    return inside;
  }

  /** An argument that may come to where a function is infinite. */
  private void pole(String name, double c, Fact g, Interval x) {
    String at = Words.number(c);
    if (x.isPoint()) {
      throw new IllegalArgumentException(
          "%s is infinite at %s, but its argument %s is that on the whole domain"
              .formatted(name, at, g.text));
    } else if (x.lo() < c && x.hi() > c) {
      trouble(
          "%s is infinite at %s, and its argument %s may be on both sides: it is in %s"
              .formatted(name, at, g.text, Words.interval(x)));
      return;
    }
    if (c == 0 && g.is(Property.LOG_CONVEX)) {
      return;
    }
    boolean above = x.lo() >= c;
    String condition = g.text + (above ? " > " : " < ") + at;
    if (g.is(above ? Property.QUASICONCAVE : Property.QUASICONVEX)) {
      restrictions.add("only where " + condition + ", which is a convex set");
    } else {
      trouble(name + " needs " + condition + ", which is not known to be a convex set");
    }
  }
}
