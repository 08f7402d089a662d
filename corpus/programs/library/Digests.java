import java.io.ByteArrayInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Message digests by name, and the UUIDs that are made of them.
public class Digests {
    private static final byte[] DATA = "The quick brown fox jumps over the lazy dog".repeat(10).getBytes();

    private static void show(MessageDigest digest) throws CloneNotSupportedException {
        digest.update(DATA, 0, 100);
        var copy = (MessageDigest) digest.clone();
        digest.update(DATA, 100, DATA.length - 100);
        byte[] all = digest.digest();
        System.out.println(digest.getAlgorithm() + " " + digest.getDigestLength() + " " + HexFormat.of().formatHex(all));
        copy.update(DATA[100]);
        System.out.println(HexFormat.of().formatHex(copy.digest(DATA)) + " " + MessageDigest.isEqual(all, digest.digest(DATA)));
    }

    public static void main(String[] args) throws Exception {
        show(MessageDigest.getInstance("MD5"));
        show(MessageDigest.getInstance("SHA-1"));
        show(MessageDigest.getInstance("sha"));
        show(MessageDigest.getInstance("SHA-256"));
        show(MessageDigest.getInstance("SHA-512"));
        show(MessageDigest.getInstance("SHA3-256"));
        for (String name : new String[] {"SHA-512/224", "MD2", "none"}) { // one of several
            try {
                show(MessageDigest.getInstance(name));
            } catch (NoSuchAlgorithmException e) {
                System.out.println(e.getMessage());
            }
        }
        var in = new DigestInputStream(new ByteArrayInputStream(DATA), MessageDigest.getInstance("SHA-224"));
        System.out.println(in.readAllBytes().length + " " + HexFormat.of().formatHex(in.getMessageDigest().digest()));
        System.out.println(UUID.nameUUIDFromBytes(DATA) + " " + MessageDigest.getInstance("MD5").getProvider().getName());
    }
}
