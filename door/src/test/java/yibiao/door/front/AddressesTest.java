package yibiao.door.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Where the platform is reached, by whom. */
class AddressesTest {
  @Test
  void onThisMachineAloneABusyPortIsLeftToItsOwner() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Addresses local = Addresses.of("127.0.0.1", "", busy.getLocalPort(), 0);
      assertThat(local.areLocal()).isTrue();
      assertThat(local.pages()).isNotEqualTo(busy.getLocalPort());
      assertThat(local.pagesUrl()).startsWith("http://127.0.0.1:");
    }
  }

  @Test
  void otherMachinesGetHttpsAndNeverTheInnerPorts() {
    int pages = Ports.free(0);
    int sql = Ports.free(0);
    Addresses open = Addresses.of("yibiao.example", "0.0.0.0", pages, sql);
    assertThat(open.pagesUrl()).isEqualTo("https://yibiao.example:" + pages);
    assertThat(open.jdbcUrl()).startsWith("jdbc:trino://yibiao.example:" + sql + "/");
    assertThat(open.inner()).isNotIn(pages, sql);
    assertThat(open.innerUrl()).startsWith("http://127.0.0.1:");
  }

  @Test
  void aBusyPortIsNotQuietlyAnother() throws Exception {
    try (ServerSocket busy = new ServerSocket(0)) {
      assertThatThrownBy(
              () -> Addresses.of("yibiao.example", "0.0.0.0", busy.getLocalPort(), Ports.free(0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("port");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsRefusedWithTheWayOut() {
    // RFC 5737: nobody's address.
    assertThatThrownBy(() -> Addresses.of("192.0.2.1", "", 8080, 8443))
        .hasMessageContaining("192.0.2.1")
        .hasMessageContaining("listen");
  }
}
