package thalweg.kernel.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignerTest {

  /** RFC 4231, test case 2. */
  @Test
  void signsLikeTheRfc() {
    byte[] signature =
        new Signer("hmac-sha256", "Jefe")
            .sign(List.of("what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8)));
    assertThat(new String(signature, UTF_8))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void agreesWithTheJdkOnAKeyLongerThanABlock() throws Exception {
    String key = "k".repeat(100);
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(new javax.crypto.spec.SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
    String expected = java.util.HexFormat.of().formatHex(mac.doFinal("text".getBytes(UTF_8)));
    assertThat(
            new String(new Signer("hmac-sha256", key).sign(List.of("text".getBytes(UTF_8))), UTF_8))
        .isEqualTo(expected);
  }

  @Test
  void withoutAKeyNothingIsSignedAndEverythingVerifies() {
    Signer none = new Signer("hmac-sha256", "");
    assertThat(none.sign(List.of())).isEmpty();
    assertThat(none.verify(new byte[] {7}, List.of())).isTrue();
  }

  @Test
  void refusesASchemeItDoesNotKnow() {
    assertThatThrownBy(() -> new Signer("rot13", "k"))
        .hasMessage("signature_scheme must be hmac-sha256 but was rot13");
  }
}
