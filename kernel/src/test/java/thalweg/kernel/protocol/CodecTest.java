package thalweg.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodecTest {
  private final Codec codec = new Codec(new Signer("hmac-sha256", "secret"));

  private Message message() {
    JsonObject content = new JsonObject();
    content.addProperty("code", "é∂𝒟 < 1");
    return codec.message("execute_request", List.of(new byte[] {1, 2}), new JsonObject(), content);
  }

  @Test
  void whatIsEncodedDecodesToTheSame() throws BadMessage {
    Message sent = message();
    Message received = codec.decode(codec.encode(sent));
    assertThat(received.header()).isEqualTo(sent.header());
    assertThat(received.content()).isEqualTo(sent.content());
    assertThat(received.identities()).containsExactlyElementsOf(sent.identities());
  }

  @Test
  void metadataAndBuffersComeThrough() throws BadMessage {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("cellId", "a");
    byte[] bytes = {0, -1, 7};
    Message received =
        codec.decode(codec.encode(message().with(metadata, List.of(bytes, new byte[0]))));
    assertThat(received.metadata()).isEqualTo(metadata);
    assertThat(received.buffers()).hasSize(2);
    assertThat(received.buffers().get(0)).containsExactly(0, -1, 7);
  }

  @Test
  void aChangedFrameIsABadSignature() {
    List<byte[]> frames = new ArrayList<>(codec.encode(message()));
    frames.set(frames.size() - 1, "{\"code\":\"other\"}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> codec.decode(frames))
        .isInstanceOf(BadMessage.class)
        .hasMessage("bad signature");
  }

  @Test
  void anotherKeyIsABadSignatureAndIsNotTold() {
    List<byte[]> frames = new Codec(new Signer("hmac-sha256", "other")).encode(message());
    assertThatThrownBy(() -> codec.decode(frames))
        .isInstanceOf(BadMessage.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void tooFewFramesAreBad() {
    List<byte[]> frames = codec.encode(message());
    for (int n = 0; n < frames.size(); n++) {
      List<byte[]> some = frames.subList(0, n);
      assertThatThrownBy(() -> codec.decode(some)).isInstanceOf(BadMessage.class);
    }
  }

  @Test
  void signedGarbageIsBad() {
    Signer signer = new Signer("hmac-sha256", "secret");
    byte[] garbage = {'{', -1, 0};
    List<byte[]> signed = List.of(garbage, garbage, garbage, garbage);
    List<byte[]> frames =
        new ArrayList<>(
            List.of("<IDS|MSG>".getBytes(StandardCharsets.US_ASCII), signer.sign(signed)));
    frames.addAll(signed);
    assertThatThrownBy(() -> codec.decode(frames)).isInstanceOf(BadMessage.class);
  }
}
