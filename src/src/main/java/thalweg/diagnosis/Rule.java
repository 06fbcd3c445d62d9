package thalweg.diagnosis;

import java.util.List;
import java.util.Optional;

/** How the figures speak for one cause, or do not. */
interface Rule {

  /** The suspicion, if there is one. */
  Optional<Suspicion> judge(Evidence evidence);

  /** Those that look at data, gradient and start; they need no further runs. */
  List<Rule> MEASURED =
      List.of(
          new DuplicateRows(),
          new SingleFeature(),
          new ContradictingTargets(),
          new Scales(),
          new Direction(),
          new UnitsAtStart(),
          new BackwardSignals(),
          new StartingLoss());
}
