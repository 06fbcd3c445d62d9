/** Maven's resolver behind {@link thalweg.kernel.java.maven.Artifacts}. */
@NullMarked
package thalweg.kernel.java.maven.resolver;

import org.jspecify.annotations.NullMarked;
