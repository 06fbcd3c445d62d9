package thalweg.solvers;

import java.util.Locale;
import thalweg.runs.Termination;

/** Why a run ended, and the numbers that say so. */
record Ending(Termination why, String detail) {

  static Ending of(Termination why, String format, Object... numbers) {
    return new Ending(why, String.format(Locale.ROOT, format, numbers));
  }
}
