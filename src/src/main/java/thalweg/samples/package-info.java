/**
 * The examples a model learns from, and what is done to them before it sees them: splits, folds, mini-batches,
 * standardizing, polynomial features.
 */
@NullMarked
package thalweg.samples;

import org.jspecify.annotations.NullMarked;
