package thalweg.kernel.java.widgets;

/** A function of three values. */
@FunctionalInterface
public interface Function3<A, B, C, R> {
  /** Its value. */
  R apply(A a, B b, C c);
}
