/** Data, loss and penalty made into an objective. */
@NullMarked
package thalweg.models;

import org.jspecify.annotations.NullMarked;
