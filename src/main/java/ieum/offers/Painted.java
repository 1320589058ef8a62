package ieum.offers;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import ieum.shared.Clash;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A PNG or JPEG painted anew, upright and no larger than a page shows it: what else was in the file is gone. */
record Painted(String name, byte[] bytes) {
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    /** Of a picture that unfolds into more, nobody needs so much. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int LONGEST_SIDE = 1600;

    static Painted of(InputStream content) {
        try {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new Clash("offer.picture.tooLarge");
            return of(bytes);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Clash clash) throw clash;
            // readers of pictures throw whatever comes
            throw new Clash("offer.picture.unreadable");
        }
    }

    private static Painted of(byte[] bytes) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new Clash("offer.picture.kind");
            var reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!format.equals("png") && !format.equals("jpeg")) throw new Clash("offer.picture.kind");
                reader.setInput(stream, true, true);
                return painted(upright(read(reader), orientation(bytes)), format);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) throw new Clash("offer.picture.tooLarge");
        return reader.read(0);
    }

    private static Painted painted(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, bytes)) throw new IOException("Nothing writes " + format);
        return new Painted(format.equals("png") ? "picture.png" : "picture.jpg", bytes.toByteArray());
    }

    /** How a camera was held: 1 is upright, as EXIF counts. */
    private static int orientation(byte[] bytes) {
        try {
            var directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException none) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage from, int orientation) {
        var width = from.getWidth();
        var height = from.getHeight();
        var turned = orientation >= 5 && orientation <= 8;
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        var toWidth = Math.max(1, (int) Math.round((turned ? height : width) * scale));
        var toHeight = Math.max(1, (int) Math.round((turned ? width : height) * scale));
        var opaque = !from.getColorModel().hasAlpha();
        var to =
                new BufferedImage(toWidth, toHeight, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var canvas = to.createGraphics();
        try {
            if (opaque) {
                canvas.setColor(Color.WHITE);
                canvas.fillRect(0, 0, toWidth, toHeight);
            }
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            var placed = AffineTransform.getScaleInstance(scale, scale);
            placed.concatenate(turn(orientation, width, height));
            canvas.drawImage(from, placed, null);
        } finally {
            canvas.dispose();
        }
        return to;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
