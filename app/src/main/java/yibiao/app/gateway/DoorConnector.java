package yibiao.app.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yibiao.app.engine.TlsCertificate;

/** The door's own port, with TLS, beside the pages' port. */
@Configuration
class DoorConnector {
  @Bean
  WebServerFactoryCustomizer<TomcatWebServerFactory> door(
      DoorAddress address, TlsCertificate certificate) {
    return factory -> factory.addAdditionalConnectors(connector(address, certificate));
  }

  private static Connector connector(DoorAddress address, TlsCertificate certificate) {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(address.port());
    connector.setScheme("https");
    connector.setSecure(true);
    AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    try {
      protocol.setAddress(InetAddress.getByName(address.bind()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    protocol.setSSLEnabled(true);
    // Long prepared statements travel in headers.
    protocol.setMaxHttpRequestHeaderSize(1 << 20);
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.2+TLSv1.3");
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    own.setCertificateKeystoreFile(certificate.keystore().toString());
    own.setCertificateKeystorePassword(certificate.password());
    own.setCertificateKeystoreType("PKCS12");
    host.addCertificate(own);
    connector.addSslHostConfig(host);
    return connector;
  }
}
