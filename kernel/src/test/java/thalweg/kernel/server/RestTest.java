package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work that waits for a moment without requests; here a moment ends when the test says so. */
class RestTest {
  private final List<Runnable> moments = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Rest rest = new Rest(moments::add);

  /** A request that leaves some work. */
  private void request(String about, String work) {
    rest.comes();
    rest.leave(about, () -> done.add(work));
    rest.answered();
  }

  private void request() {
    rest.comes();
    rest.answered();
  }

  private void endMoment(int which) {
    moments.get(which).run();
  }

  @Test
  void workIsDoneOnceWhenAMomentHasPassed() {
    request("picture", "sharp");
    assertThat(done).isEmpty();
    endMoment(0);
    assertThat(done).containsExactly("sharp");
    request();
    assertThat(moments).hasSize(1);
  }

  @Test
  void aRequestThatHasComeMeanwhileBeginsAnotherMoment() {
    request("picture", "old");
    request("picture", "new");
    endMoment(0);
    assertThat(done).isEmpty();
    endMoment(1);
    assertThat(done).containsExactly("new");
  }

  @Test
  void aRequestThatIsNotAnsweredYetPutsWorkOff() {
    request("picture", "sharp");
    rest.comes();
    endMoment(0);
    assertThat(done).isEmpty();
    rest.answered();
    endMoment(1);
    assertThat(done).containsExactly("sharp");
  }

  @Test
  void twoThingsBothGetTheirs() {
    request("one", "1");
    request("two", "2");
    request();
    endMoment(2);
    assertThat(done).containsExactly("1", "2");
  }

  @Test
  void workThatFailsKeepsNoOtherFromBeingDone() {
    rest.comes();
    rest.leave("one", () -> done.get(9));
    rest.leave("two", () -> done.add("2"));
    rest.answered();
    endMoment(0);
    assertThat(done).containsExactly("2");
  }
}
