package thalweg.optimizers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import thalweg.problems.Quadratic;

/** Runs that are saved to bytes, read back and resumed. */
final class Resumption {
  private static final Quadratic BOWL = Quadratic.diagonal(1, 4);

  private Resumption() {}

  /** Fails unless stopping after some steps changes nothing at all in the next eight. */
  static void assertExact(Optimizer rule, int stop) {
    double[] w = {1, -1};
    Memory memory = new Memory(2);
    Stepper stepper = rule.start(memory);
    for (int t = 1; t <= stop; t++) {
      stepper.step(t, w, BOWL.gradient(w));
    }
    double[] resumedW = w.clone();
    Stepper resumed = rule.start(Memory.of(throughBytes(memory.save())));
    assertThat(resumed.result(resumedW).clone()).containsExactly(stepper.result(w));
    for (int t = stop + 1; t <= stop + 8; t++) {
      stepper.step(t, w, BOWL.gradient(w));
      resumed.step(t, resumedW, BOWL.gradient(resumedW));
      assertThat(resumedW).as("%s after step %d", rule, t).containsExactly(w);
    }
    assertThat(resumed.result(resumedW).clone()).containsExactly(stepper.result(w));
  }

  private static State throughBytes(State state) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(state);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (State) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("a state must be serializable", e);
    }
  }
}
