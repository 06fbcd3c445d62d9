package thalweg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A small part of the table in {@code docs/diagnosis.md}: every fault and some healthy runs, on one of the sets to develop on. */
class FaultTableTest {

  @Test
  void mostFaultsAreNamedFirstAndHealthyRunsAreLeftAlone() {
    FaultTable table =
        FaultTable.of(List.of(Subject.TO_DEVELOP.get("penguins")), List.of(Fault.values()), 7, 2);
    assertThat(table.recall()).as(table.toString()).isGreaterThanOrEqualTo(0.85);
    assertThat(table.firstRight()).as(table.toString()).isGreaterThanOrEqualTo(0.8);
    assertThat(table.falseAlarms()).as(table.toString()).isLessThanOrEqualTo(0.15);
  }

  /** Prints the table: {@code -Dfaults=report} that of the docs, {@code -Dfaults=develop} that of the sets to develop on. */
  @Test
  @EnabledIfSystemProperty(named = "faults", matches = "report|develop")
  void theWholeTable() {
    FaultTable.main(new String[] {System.getProperty("faults"), "20"});
  }

  @Test
  void everyCauseHasAFault() {
    assertThat(List.of(Fault.values()).stream().map(Fault::cause))
        .containsExactlyInAnyOrder(Cause.values());
  }
}
