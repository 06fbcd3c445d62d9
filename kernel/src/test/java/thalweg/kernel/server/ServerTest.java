package thalweg.kernel.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.ZMQ;
import thalweg.kernel.protocol.Codec;
import thalweg.kernel.protocol.Message;
import thalweg.kernel.protocol.Signer;

/** The protocol over real sockets with no language behind it. */
@Timeout(300)
class ServerTest {
  private Client client;

  @BeforeEach
  void start() throws Exception {
    client = new Client(new Echo());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
  }

  @Test
  void aCellIsBusyThenEchoedThenAnsweredThenIdle() {
    Message request = client.execute("hello");
    JsonObject reply = client.receive(client.shell).content();
    assertThat(reply.get("status").getAsString()).isEqualTo("ok");
    assertThat(reply.get("execution_count").getAsInt()).isEqualTo(1);
    List<Message> published = client.published(request);
    assertThat(published)
        .extracting(Message::type)
        .containsExactly("status", "execute_input", "execute_result", "status");
    assertThat(text(published.get(2))).isEqualTo("hello");
  }

  /** A client that hears nothing about its first request asks again, and starts later. */
  @Test
  void whatIsSaidBeforeSomebodyListensIsNotLost() throws Exception {
    Client late = new Client(new Echo(), false);
    Message request = late.send(late.shell, "kernel_info_request", new JsonObject());
    late.receive(late.shell);
    late.iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
    Message first = late.receive(late.iopub);
    assertThat(first.content().get("execution_state").getAsString()).isEqualTo("starting");
    assertThat(late.published(request))
        .extracting(Message::type)
        .containsExactly("status", "status");
    late.close();
  }

  @Test
  void aFailureIsPublishedAndRepliedAlike() {
    Message request = client.execute("fail now");
    JsonObject reply = client.receive(client.shell).content();
    Message error = client.published(request).get(2);
    assertThat(error.type()).isEqualTo("error");
    for (String member : List.of("ename", "evalue", "traceback")) {
      assertThat(reply.get(member)).isEqualTo(error.content().get(member));
    }
  }

  @Test
  void cellsBehindAFailureAreAborted() {
    Message first = client.execute("wait");
    Message second = client.execute("fail");
    Message third = client.execute("third");
    client.awaitInput(first);
    client.send(client.control, "kernel_info_request", new JsonObject());
    client.receive(client.control); // by now all three have arrived: one thread reads both channels
    client.send(client.control, "interrupt_request", new JsonObject());
    List<String> statuses = new ArrayList<>();
    for (int i = 0; i < 3; i++)
      statuses.add(client.receive(client.shell).content().get("status").getAsString());
    assertThat(statuses).containsExactly("error", "aborted", "aborted");
    assertThat(client.published(second))
        .extracting(Message::type)
        .containsExactly("status", "status");
    client.published(third);
    Message next = client.execute("next");
    assertThat(client.receive(client.shell).content().get("status").getAsString()).isEqualTo("ok");
    assertThat(client.published(next)).hasSize(4);
  }

  @Test
  void stopOnErrorFalseLetsTheNextRun() {
    JsonObject failing = Client.code("fail");
    failing.addProperty("stop_on_error", false);
    client.send(client.shell, "execute_request", failing);
    client.execute("next");
    client.receive(client.shell);
    assertThat(client.receive(client.shell).content().get("status").getAsString()).isEqualTo("ok");
  }

  @Test
  void aSilentCellShowsNothingAndDoesNotCount() {
    JsonObject silent = Client.code("quiet");
    silent.addProperty("silent", true);
    Message request = client.send(client.shell, "execute_request", silent);
    client.receive(client.shell);
    assertThat(client.published(request))
        .extracting(Message::type)
        .containsExactly("status", "status");
    client.execute("loud");
    assertThat(client.receive(client.shell).content().get("execution_count").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void aCellNotStoredIsShownButIsNotHistory() {
    JsonObject passing = Client.code("passing");
    passing.addProperty("store_history", false);
    client.send(client.shell, "execute_request", passing);
    client.receive(client.shell);
    client.execute("kept");
    client.receive(client.shell);
    JsonObject tail = new JsonObject();
    tail.addProperty("hist_access_type", "tail");
    tail.addProperty("n", 5);
    client.send(client.shell, "history_request", tail);
    JsonArray history = client.receive(client.shell).content().getAsJsonArray("history");
    assertThat(history).hasSize(1);
    assertThat(history.get(0).toString()).isEqualTo("[1,1,\"kept\"]");
  }

  @Test
  void historyIsSearchedByPattern() {
    for (String code : List.of("alpha", "beta", "alpha")) {
      client.execute(code);
      client.receive(client.shell);
    }
    JsonObject search = new JsonObject();
    search.addProperty("hist_access_type", "search");
    search.addProperty("pattern", "a*a");
    search.addProperty("unique", true);
    client.send(client.shell, "history_request", search);
    assertThat(client.receive(client.shell).content().get("history").toString())
        .isEqualTo("[[1,3,\"alpha\"]]");
  }

  @Test
  void userExpressionsAreEvaluatedAfterTheCell() {
    JsonObject cell = Client.code("cell");
    JsonObject expressions = new JsonObject();
    expressions.addProperty("good", "value");
    expressions.addProperty("bad", "fail");
    cell.add("user_expressions", expressions);
    client.send(client.shell, "execute_request", cell);
    JsonObject values = client.receive(client.shell).content().getAsJsonObject("user_expressions");
    assertThat(values.getAsJsonObject("good").toString())
        .contains("\"text/plain\":\"value\"", "\"status\":\"ok\"");
    assertThat(values.getAsJsonObject("bad").get("status").getAsString()).isEqualTo("error");
  }

  @Test
  void aPageIsCarriedByTheReply() {
    client.execute("page");
    assertThat(client.receive(client.shell).content().get("payload").toString())
        .contains("\"source\":\"page\"", "help");
  }

  @Test
  void manyLinesArriveWholeInOrderInFewMessagesBeforeIdle() {
    int n = 200_000;
    Message request = client.execute("many " + n);
    client.receive(client.shell);
    List<Message> streams =
        client.published(request).stream().filter(m -> m.type().equals("stream")).toList();
    String text =
        streams.stream()
            .map(m -> m.content().get("text").getAsString())
            .collect(Collectors.joining());
    assertThat(text)
        .isEqualTo(IntStream.range(0, n).mapToObj(i -> i + "\n").collect(Collectors.joining()));
    assertThat(streams.size()).isLessThan(200);
  }

  @Test
  void aQuestionGoesToTheOneWhoAskedAndItsAnswerComesBack() {
    client.execute("ask");
    Message question = client.receive(client.stdin);
    assertThat(question.type()).isEqualTo("input_request");
    JsonObject answer = new JsonObject();
    answer.addProperty("value", "42");
    client.send(client.stdin, "input_reply", answer);
    assertThat(client.receive(client.shell).content().get("status").getAsString()).isEqualTo("ok");
  }

  @Test
  void withoutAllowStdinAQuestionFails() {
    JsonObject cell = Client.code("ask");
    cell.addProperty("allow_stdin", false);
    client.send(client.shell, "execute_request", cell);
    assertThat(client.receive(client.shell).content().get("evalue").getAsString())
        .contains("takes no input");
  }

  @Test
  void badMessagesAreIgnoredAndTheNextOneIsServed() {
    Client.sendFrames(client.shell, List.of("garbage".getBytes(StandardCharsets.UTF_8)));
    Client.sendFrames(client.shell, List.of(new byte[0], new byte[] {0, 1, 2}, new byte[3]));
    Codec stranger = new Codec(new Signer("hmac-sha256", "wrong key"));
    Message forged =
        stranger.message("execute_request", List.of(), new JsonObject(), Client.code("forged"));
    Client.sendFrames(client.shell, stranger.encode(forged));
    Client.sendFrames(client.control, stranger.encode(forged));
    Message honest = client.execute("honest");
    assertThat(text(client.published(honest).get(2))).isEqualTo("honest");
  }

  @Test
  void aFaultOfTheInterpreterIsAnErrorReplyNotTheEnd() {
    client.execute("crash");
    assertThat(client.receive(client.shell).content().get("status").getAsString())
        .isEqualTo("error");
    client.execute("next");
    assertThat(client.receive(client.shell).content().get("status").getAsString()).isEqualTo("ok");
  }

  @Test
  void positionsCountCodePoints() {
    JsonObject content = Client.code("𝒟x");
    content.addProperty("cursor_pos", 2);
    client.send(client.shell, "complete_request", content);
    JsonObject reply = client.receive(client.shell).content();
    assertThat(reply.get("cursor_end").getAsInt()).isEqualTo(2);
  }

  @Test
  void kernelInfoSaysOkAndTheProtocol() {
    client.send(client.control, "kernel_info_request", new JsonObject());
    JsonObject info = client.receive(client.control).content();
    assertThat(info.get("status").getAsString()).isEqualTo("ok");
    assertThat(info.get("protocol_version").getAsString()).startsWith("5.");
    assertThat(info.getAsJsonObject("language_info").get("name").getAsString()).isEqualTo("echo");
  }

  @Test
  void theHeartEchoes() {
    client.heartbeat.send("ping");
    assertThat(client.heartbeat.recvStr()).isEqualTo("ping");
  }

  @Test
  void shutdownIsAnsweredAndEndsTheServerWhileACellRuns() throws Exception {
    client.execute("wait");
    client.send(client.control, "shutdown_request", new JsonObject());
    Message reply = client.receive(client.control);
    assertThat(reply.type()).isEqualTo("shutdown_reply");
    assertThat(reply.content().get("status").getAsString()).isEqualTo("ok");
    assertThat(client.serverEnded()).isTrue();
  }

  private static String text(Message message) {
    return message.content().getAsJsonObject("data").get("text/plain").getAsString();
  }
}
