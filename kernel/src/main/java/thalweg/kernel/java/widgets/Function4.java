package thalweg.kernel.java.widgets;

/** A function of four values. */
@FunctionalInterface
public interface Function4<A, B, C, D, R> {
  /** Its value. */
  R apply(A a, B b, C c, D d);
}
