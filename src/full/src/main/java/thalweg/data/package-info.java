/**
 * Real datasets with their cards, readers of files, and preparations; the only room, beside rendering, that knows Tablesaw.
 *
 * <p>Readers: {@link thalweg.data.Csv}, {@link thalweg.data.Arff}, {@link thalweg.data.Idx}; {@link thalweg.data.Jdbc} reads what a
 * database answers, and Parquet files by way of DuckDB.
 */
@NullMarked
package thalweg.data;

import org.jspecify.annotations.NullMarked;
