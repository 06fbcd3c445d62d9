package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import thalweg.kernel.interpreter.Frontend.Stream;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Signer;

/** The queue before iopub while nobody takes anything out of it. */
@Timeout(300)
class PublisherTest {
  private static final JsonObject REQUEST = new JsonObject();
  private static final String MEGABYTE = "x".repeat(1 << 20);

  private final Publisher publisher = new Publisher(new Codec(new Signer("hmac-sha256", "key")));

  @Test
  void whoPrintsWaitsForRoomUntilItIsInterrupted() throws Exception {
    waitsUntilInterrupted(() -> publisher.print(REQUEST, Stream.STDOUT, MEGABYTE));
  }

  @Test
  void whatHasNoTextTakesRoomToo() throws Exception {
    waitsUntilInterrupted(() -> publisher.show("clear_output", REQUEST, new JsonObject()));
  }

  private static void waitsUntilInterrupted(Runnable show) throws InterruptedException {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread showing =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) show.run();
              stopped.set(true);
            });
    showing.start();
    while (showing.getState() != Thread.State.WAITING) Thread.onSpinWait();
    showing.interrupt();
    showing.join();
    assertThat(stopped).isTrue();
  }
}
