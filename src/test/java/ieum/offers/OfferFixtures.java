package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Text;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.imageio.ImageIO;

/** Valid offers to start a test from. */
public class OfferFixtures {
    private OfferFixtures() {}

    public static OfferText text(String title, ProgramId program, OrganizationId centre) {
        return text(title, program, centre, false);
    }

    public static OfferText anonymous(String title, ProgramId program, OrganizationId centre) {
        return text(title, program, centre, true);
    }

    private static OfferText text(String title, ProgramId program, OrganizationId centre, boolean anonymous) {
        return new OfferText(
                OfferKind.OFFER,
                OfferType.TECHNOLOGY,
                english(title),
                english("It pumps without being heard"),
                "maritime",
                6,
                Set.of(Cooperation.PILOT, Cooperation.LICENCE),
                Validity.end(
                        Instant.now()
                                .plus(Duration.ofDays(60))
                                .atZone(Validity.ZONE)
                                .toLocalDate(),
                        Validity.ZONE),
                anonymous,
                new OfferTrack(program, centre));
    }

    public static OfferId published(Offers offers, OfferText text, Viewer owner) {
        var id = offers.draft(text, owner);
        offers.publish(id, owner);
        return id;
    }

    /** A small PNG. */
    public static InputStream picture() {
        return new ByteArrayInputStream(picture("png"));
    }

    public static byte[] picture(String format) {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 20; x++) for (var y = 0; y < 20; y++) picture.setRGB(x, y, Color.RED.getRGB());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Text english(String words) {
        return new Text(words, Language.EN);
    }
}
