package thalweg.kernel.java.debugging.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A local variable of a frame, as the tables of its class file describe it.
 *
 * @param name its name; {@code this} for the object whose method runs
 * @param descriptor of its type, such as {@code [I} or {@code Ljava/util/List;}
 * @param signature of a generic type, such as {@code Ljava/util/List<Ljava/lang/String;>;}; null for others
 */
public record Local(String name, String descriptor, @Nullable String signature) {
  /** How the object whose method runs is called. */
  public static final String THIS = "this";

  /** A variable of a type that is not generic. */
  public Local(String name, String descriptor) {
    this(name, descriptor, null);
  }

  boolean isThis() {
    return name.equals(THIS);
  }

  /** The same without what makes the type generic. */
  Local erased() {
    return new Local(name, descriptor);
  }

  /** The same as any object. */
  Local untyped() {
    return descriptor.length() == 1 ? this : new Local(name, "Ljava/lang/Object;");
  }
}
