/** Update rules that see only gradients. */
@NullMarked
package thalweg.optimizers;

import org.jspecify.annotations.NullMarked;
