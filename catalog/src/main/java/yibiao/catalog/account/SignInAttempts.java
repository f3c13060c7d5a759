package yibiao.catalog.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;

/**
 * Counts sign-ins that failed. Too many for one name, or from one address, and that name, or that
 * address, waits; with the right password, too, or guessing would go on (GB/T 22239-2019, 8.1.4.1:
 * illegal sign-ins are limited in number). Names that nobody has wait as others do: waiting tells
 * nothing.
 */
public final class SignInAttempts {
  /** Wrong passwords for one name. */
  public static final int MOST_OF_A_NAME = 5;

  /** Wrong passwords from one address, which an office may share. */
  static final int MOST_OF_AN_ADDRESS = 50;

  public static final Duration WAIT = Duration.ofMinutes(15);
  private static final int LONGEST_NAME = 60;
  private static final int REMEMBERED = 100_000;

  private final Cache<String, Tries> tries;

  public SignInAttempts(Ticker ticker) {
    tries =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(WAIT)
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();
  }

  /** Guarded by itself: one name's passwords are tried one after the other. */
  private static final class Tries {
    private int failed;
  }

  /** Is told once when a name or an address has to wait from now on. */
  public interface Watcher {
    void locked();
  }

  /**
   * Tries to sign in.
   *
   * @param address where from; "" for an address that does not count
   * @throws LockedException without trying, while the name or the address has to wait
   */
  public <T> T attempt(String name, String address, Supplier<T> signIn, Watcher watcher) {
    String key = "name " + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    Tries of = tries.get(key, k -> new Tries());
    Tries from = tries.get("address " + address, k -> new Tries());
    if (from.failed >= MOST_OF_AN_ADDRESS) {
      throw new LockedException("too many failed from there");
    }
    synchronized (of) {
      if (of.failed >= MOST_OF_A_NAME) {
        throw new LockedException("too many failed");
      }
      try {
        T in = signIn.get();
        of.failed = 0;
        return in;
      } catch (BadCredentialsException | DisabledException e) {
        of.failed++;
        tries.put(key, of); // The wait begins anew.
        if (of.failed == MOST_OF_A_NAME) {
          watcher.locked();
        }
        if (!address.isEmpty()) {
          failedFrom(from, address);
        }
        throw e;
      }
    }
  }

  private void failedFrom(Tries from, String address) {
    synchronized (from) {
      from.failed++;
      tries.put("address " + address, from);
    }
  }

  /** Lets a name try again at once. */
  public void forget(String name) {
    tries.invalidate("name " + name);
  }
}
