package yibiao.ingestion.kind.file;

import static yibiao.ingestion.kind.ConnectionField.required;

import java.util.List;
import java.util.Map;
import yibiao.ingestion.kind.ConnectionField;
import yibiao.ingestion.kind.ConnectionField.Holds;
import yibiao.ingestion.kind.SourceKind;
import yibiao.ingestion.kind.Surroundings;
import yibiao.ingestion.pull.Pull;

/** Files on an SFTP server, whose key must stand in a known_hosts file. */
public final class SftpKind implements SourceKind {
  private static final int USUAL_PORT = 22;

  @Override
  public String name() {
    return "SFTP";
  }

  @Override
  public List<ConnectionField> fields() {
    return List.of(
        required("url", Holds.URL),
        required("user", Holds.TEXT),
        required("password", Holds.SECRET),
        required("knownHosts", Holds.FILE));
  }

  @Override
  public List<String> pull(Pull pull, Surroundings around) throws Exception {
    Map<String, String> connection = pull.source().connection();
    String options =
        "&knownHostsFile="
            + connection.get("knownHosts")
            + "&strictHostKeyChecking=yes&useUserKnownHostsFile=false";
    return FilePull.from(FileServer.of("sftp", connection, USUAL_PORT, options), pull, around);
  }
}
