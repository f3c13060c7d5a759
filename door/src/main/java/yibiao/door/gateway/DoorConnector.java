package yibiao.door.gateway;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yibiao.door.front.Addresses;
import yibiao.door.front.FrontDoor;
import yibiao.door.front.TlsCertificate;

/**
 * The ports with TLS, beside the one on loopback without: the door to SQL, and where people are on
 * other machines, their pages and their door.
 */
@Configuration
class DoorConnector {
  @Bean
  WebServerFactoryCustomizer<TomcatWebServerFactory> doors(
      FrontDoor front, TlsCertificate certificate) {
    Addresses addresses = front.addresses();
    InetAddress here = InetAddress.getLoopbackAddress();
    return factory -> {
      factory.addAdditionalConnectors(door(here, addresses.innerSql(), certificate));
      if (!addresses.areLocal()) {
        factory.addAdditionalConnectors(
            connector(addresses.bind(), addresses.pages(), front.certificate()),
            door(addresses.bind(), addresses.sql(), front.certificate()));
      }
    };
  }

  /** Long prepared statements travel in headers. */
  private static Connector door(InetAddress bind, int port, TlsCertificate certificate) {
    Connector connector = connector(bind, port, certificate);
    connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(1 << 20));
    return connector;
  }

  private static Connector connector(InetAddress bind, int port, TlsCertificate certificate) {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(port);
    connector.setScheme("https");
    connector.setSecure(true);
    AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    protocol.setAddress(bind);
    protocol.setSSLEnabled(true);
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2+TLSv1.3");
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    own.setCertificateKeystoreFile(certificate.keystore().toString());
    own.setCertificateKeystorePassword(certificate.password());
    own.setCertificateKeystoreType("PKCS12");
    host.addCertificate(own);
    connector.addSslHostConfig(host);
    return connector;
  }
}
