/** What a run did and why it ended: iterates, stopping rules, trace, solution. */
@NullMarked
package thalweg.runs;

import org.jspecify.annotations.NullMarked;
