package ieum.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of content, as 64 hexadecimal digits. */
class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String of(InputStream bytes) throws IOException {
        var hash = new Sha256();
        var buffer = new byte[1 << 16];
        for (int length; (length = bytes.read(buffer)) >= 0; ) hash.add(buffer, length);
        return hash.finish();
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
