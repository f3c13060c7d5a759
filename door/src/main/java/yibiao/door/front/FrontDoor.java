package yibiao.door.front;

/**
 * Where people come in.
 *
 * @param certificate what they are shown
 * @param known whether it was given to us, and programs know whom it comes from already
 */
public record FrontDoor(Addresses addresses, TlsCertificate certificate, boolean known) {}
