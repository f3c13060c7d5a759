package yibiao.transforms.linkage.group;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import yibiao.transforms.linkage.record.Hash;

/**
 * What the number of a new resident is made from: her first record's id, so that a repeated run
 * names her the same.
 */
@FunctionalInterface
public interface Numbering extends Serializable {
  long of(String firstRecord);

  /** Without a secret: whoever knows a record's id can work out the resident's. */
  static Numbering plain() {
    return Hash::of;
  }

  /**
   * With a secret (SHA-256 over it and the record's id): a resident's id tells nobody in which
   * register she was found first.
   */
  static Numbering keyed(String secret) {
    return record -> {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(secret.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return ByteBuffer.wrap(digest.digest(record.getBytes(StandardCharsets.UTF_8))).getLong();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    };
  }
}
