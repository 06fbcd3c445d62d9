/**
 * Update rules that see only gradients.
 *
 * <p>Steps along gradients of any size up to 1e300 are finite. Where a rule divides by the size of past
 * gradients, 0/0 is no move, whatever ε; and rules that keep squares take an entry beyond ±2⁴⁸⁰ ≈ 3e144, whose square
 * would not fit, as that, and ε below 2⁻⁵¹¹ ≈ 1e-154 as that. An entry that is NaN or infinite shows in the parameters,
 * unless {@link thalweg.optimizers.AppliedIfFinite} leaves it out.
 */
@NullMarked
package thalweg.optimizers;

import org.jspecify.annotations.NullMarked;
