package ieum.offers;

import ieum.files.Download;
import ieum.files.FileId;
import ieum.files.FileRefused;
import ieum.files.Files;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of offers. They are painted anew, so that nothing but what one sees is kept: no place, author or file name. */
@Service
@Transactional
public class Pictures {
    public static final int MOST = 6;

    private final Offers offers;
    private final PictureTable table;
    private final Files files;
    private final RowSecurity security;

    Pictures(Offers offers, PictureTable table, Files files, RowSecurity security) {
        this.offers = offers;
        this.table = table;
        this.files = files;
        this.security = security;
    }

    /**
     * @throws Clash where it is no PNG or JPEG, too large, or one too many
     */
    public FileId add(OfferId id, InputStream content, Text alternative, Viewer viewer) {
        checkMayRevise(id, viewer);
        var painted = Painted.of(content);
        table.hold(id);
        if (table.of(id).size() >= MOST) throw new Clash("offer.picture.tooMany", MOST);
        try {
            var file = files.store(painted.name(), new ByteArrayInputStream(painted.bytes()), viewer.account());
            table.add(id, file.id(), alternative);
            return file.id();
        } catch (FileRefused refused) {
            throw new Clash("file." + refused.reason(), painted.name(), refused.detail());
        }
    }

    public void remove(OfferId id, FileId file, Viewer viewer) {
        checkMayRevise(id, viewer);
        if (table.of(id).stream().noneMatch(picture -> picture.file().equals(file))) return;
        table.remove(id, file);
        // nothing leads to its bytes any more
        security.asPortal(() -> files.remove(file));
    }

    /** To whoever sees the offer. */
    @Transactional(readOnly = true)
    public Download open(OfferId id, FileId file, Viewer viewer) {
        if (offers.get(id, viewer).pictures().stream()
                .noneMatch(picture -> picture.file().equals(file))) throw new NotFound(file);
        return files.show(file);
    }

    /** Asked before what was sent is looked at. */
    @Transactional(readOnly = true)
    public void checkMayRevise(OfferId id, Viewer viewer) {
        if (offers.getToRevise(id, viewer).status() == OfferStatus.WITHDRAWN) throw new Clash("offer.isWithdrawn");
    }
}
