package ieum.events.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as the path of an SVG picture: one unit a module, with the quiet zone of four around it.
 *
 * @param size of the picture in units, the same in both directions
 */
public record QrCode(int size, String path) {
    static QrCode of(String address) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            return of(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints));
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
