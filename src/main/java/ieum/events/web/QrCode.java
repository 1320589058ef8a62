package ieum.events.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004) as the path of an SVG picture: one unit a module, with the quiet zone of four around it.
 *
 * @param size of the picture in units, the same in both directions
 */
public record QrCode(int size, String path) {
    private static final int PIXELS = 6;

    static QrCode of(String address) {
        return of(dark(address));
    }

    /** As a picture within a sheet that is printed, by its data. */
    static String png(String address) {
        var dark = dark(address);
        var size = dark.getWidth() * PIXELS;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++) picture.setRGB(x, y, dark.get(x / PIXELS, y / PIXELS) ? 0 : 0xFFFFFF);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static BitMatrix dark(String address) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Dark modules that follow one another in a row are one rectangle. */
    private static QrCode of(BitMatrix dark) {
        var path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++)
            for (int x = 0; x < dark.getWidth(); x++) {
                var from = x;
                while (x < dark.getWidth() && dark.get(x, y)) x++;
                if (x > from) path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        return new QrCode(dark.getWidth(), path.toString());
    }
}
