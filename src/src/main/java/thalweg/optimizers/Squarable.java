package thalweg.optimizers;

/**
 * What keeps running means of squares right for gradients of any size: without it one gradient of 1e200 would make the
 * mean infinite for ever, and 0 would be divided by 0 where ε is 0.
 */
final class Squarable {
  /** The squares of 10¹⁹ such numbers still have a finite sum. */
  private static final double LARGEST = 0x1p480;

  /** Its square is the least normal number: below it squares lose their digits. */
  private static final double LEAST = 0x1p-511;

  private Squarable() {}

  /** x, or ±2⁴⁸⁰ ≈ 3e144 where it is farther from 0; NaN where it is not finite, since 0·x is NaN there. */
  static double of(double x) {
    return Math.max(-LARGEST, Math.min(x, LARGEST)) + 0 * x;
  }

  /** ε, or 2⁻⁵¹¹ ≈ 1e-154 where it is smaller: added to the root of a normal number it changes no digit. */
  static double epsilon(double epsilon) {
    return Math.max(epsilon, LEAST);
  }
}
