/** The step size as a function of the steps taken so far. */
@NullMarked
package thalweg.schedules;

import org.jspecify.annotations.NullMarked;
