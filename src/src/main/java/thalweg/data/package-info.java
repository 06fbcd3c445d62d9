/**
 * Real datasets with their cards, and what is done to data before a model sees it: splits,
 * standardizing, polynomial features, mini-batches; the only room, beside rendering, that knows
 * Tablesaw.
 */
@NullMarked
package thalweg.data;

import org.jspecify.annotations.NullMarked;
