package thalweg.kernel.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Signs and verifies the four JSON frames of a message: {@code HMAC(k, m) = H(k ^ opad, H(k ^ ipad, m))} (RFC 2104).
 *
 * <p>On {@link MessageDigest} because the first use of {@code javax.crypto.Mac} loads and verifies its providers, a
 * tenth of a kernel's start. Safe for many threads.
 */
public final class Signer {
  private static final int BLOCK = 64;
  private static final byte[] NONE = {};

  private final String algorithm;
  private final byte[] inner = new byte[BLOCK];
  private final byte[] outer = new byte[BLOCK];
  private final boolean signs;

  /**
   * A signer for one connection.
   *
   * @param scheme {@code hmac-sha256}, or hmac with another digest of 64-byte blocks (md5, sha1, sha224)
   * @param key the shared secret; empty for no signatures
   * @throws IllegalArgumentException if the scheme is another one
   */
  public Signer(String scheme, String key) {
    this.signs = !key.isEmpty();
    this.algorithm =
        switch (scheme.toLowerCase(Locale.ROOT)) {
          case "hmac-sha256" -> "SHA-256";
          case "hmac-sha224" -> "SHA-224";
          case "hmac-sha1" -> "SHA-1";
          case "hmac-md5" -> "MD5";
          default ->
              throw new IllegalArgumentException(
                  "signature_scheme must be hmac-sha256 but was " + scheme);
        };
    byte[] secret = key.getBytes(StandardCharsets.UTF_8);
    if (secret.length > BLOCK) secret = digest().digest(secret);
    for (int i = 0; i < BLOCK; i++) {
      byte k = i < secret.length ? secret[i] : 0;
      inner[i] = (byte) (k ^ 0x36);
      outer[i] = (byte) (k ^ 0x5c);
    }
  }

  /** The signature of some frames, in lower-case hexadecimal digits; empty without a key. */
  public byte[] sign(List<byte[]> frames) {
    if (!signs) return NONE;
    MessageDigest hash = digest();
    hash.update(inner);
    frames.forEach(hash::update);
    byte[] message = hash.digest();
    hash.update(outer);
    return HexFormat.of().formatHex(hash.digest(message)).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether a signature belongs to these frames; takes the same time wherever the two differ. */
  public boolean verify(byte[] signature, List<byte[]> frames) {
    return !signs || MessageDigest.isEqual(sign(frames), signature);
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
