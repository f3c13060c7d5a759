package yibiao.catalog.installation;

import static yibiao.standard.words.Words.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The one folder that holds everything a running platform keeps; readable by its owner only. */
public record StateFolder(Path root) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  /** Opens the folder, making it when it is new. */
  public static StateFolder open(Path root) {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, OWNER_ONLY);
      return new StateFolder(root.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(say("catalog.stateFolderCannotBe", root), e);
    }
  }

  public Path folder(String name) {
    Path folder = root.resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where unpacked engines are kept: the same for every state folder that names none of its own, so
   * that nothing is fetched or unpacked twice.
   */
  public Path engines() {
    String named = System.getProperty("yibiao.engines", "");
    try {
      return named.isEmpty() ? folder("engines") : Files.createDirectories(Path.of(named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path file(String folder, String name) {
    return folder(folder).resolve(name);
  }

  /** A secret of that name, made on first use; the file is readable by its owner only. */
  public String secret(String name) {
    Path file = file("secrets", name);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of an account that was made here and whose holder has not changed it. */
  public Optional<String> accountPassword(String account) {
    return account.matches("[a-zA-Z0-9._-]+") && Files.exists(file("secrets", "account-" + account))
        ? Optional.of(secret("account-" + account))
        : Optional.empty();
  }

  /** A new password of an account, in the place of the one that lies here. */
  public String renewedAccountPassword(String account) {
    forgetAccountPassword(account);
    return secret("account-" + account);
  }

  /** Of an account whose holder chose a password herself: nobody else has it. */
  public void forgetAccountPassword(String account) {
    try {
      Files.deleteIfExists(file("secrets", "account-" + account));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner may read, at once or not at all. */
  public static void writePrivately(Path file, String text) {
    try {
      Path part =
          Files.createTempFile(
              file.getParent(),
              "part",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, text);
      Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
