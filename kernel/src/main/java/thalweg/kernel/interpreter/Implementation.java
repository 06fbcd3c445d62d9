package thalweg.kernel.interpreter;

/** What this kernel calls itself, to front ends and to extensions. */
public final class Implementation {
  /** Its name. */
  public static final String NAME = "thalweg";

  private Implementation() {}

  /** The version its jar carries; {@code development} outside of a jar. */
  public static String version() {
    String version = Implementation.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
