/** Maven's resolver behind {@link thalweg.kernel.maven.Artifacts}. */
@NullMarked
package thalweg.kernel.maven.resolver;

import org.jspecify.annotations.NullMarked;
