/** The kernel's own log; quiet unless asked for. */
@NullMarked
package thalweg.kernel.log;

import org.jspecify.annotations.NullMarked;
