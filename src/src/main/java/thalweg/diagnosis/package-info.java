/**
 * What is wrong with a training run: its likely causes in order, each with figures and with the one thing to try next.
 *
 * <pre>{@code
 * Recorder recorder = new Recorder();
 * training.listening(recorder).run(f, start);
 * Diagnosis diagnosis = Diagnosis.of(Case.of(f, train).validating(validation), recorder);
 * }</pre>
 *
 * <p>A run, its data and its network are measured, and then the run is repeated with one thing changed: the step size, the batch, how
 * long it goes on, the penalty. The change that helps names the cause. How often this is right is in {@code docs/diagnosis.md}.
 */
@NullMarked
package thalweg.diagnosis;

import org.jspecify.annotations.NullMarked;
