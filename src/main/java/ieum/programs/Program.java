package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Brings demand companies and startups together: supervised, operated, and run by centres in tracks of their own. */
@Entity
@Table(name = "program")
class Program extends AbstractAggregateRoot<Program> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProgramId id;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "name"))
    @AttributeOverride(name = "language", column = @Column(name = "name_language"))
    private Text name;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "summary"))
    @AttributeOverride(name = "language", column = @Column(name = "summary_language"))
    private Text summary;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "supervisor_id"))
    private @Nullable OrganizationId supervisor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "operator_id"))
    private OrganizationId operator;

    private String zone;
    private @Nullable Integer demandPlaces;
    private @Nullable Integer startupPlaces;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "demand_counted"))
    @AttributeOverride(name = "language", column = @Column(name = "demand_counted_language"))
    private Text demandCounted;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "startup_counted"))
    @AttributeOverride(name = "language", column = @Column(name = "startup_counted_language"))
    private Text startupCounted;

    @ElementCollection
    @CollectionTable(name = "program_track", joinColumns = @JoinColumn(name = "program_id"))
    @OrderColumn(name = "position")
    private List<Track> tracks = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @Version
    private @Nullable Long version;

    Program(ProgramText text, OrganizationId operator, List<String> terms, AccountId by, Instant at) {
        this.id = ProgramId.next();
        this.operator = operator;
        write(text, terms);
        registerEvent(new ProgramOpened(id, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Program() {}

    void revise(ProgramText text, List<String> terms, AccountId by, Instant at) {
        added(null, Side.DEMAND, PlacesAdded.between(demandPlaces, text.demandPlaces()), by, at);
        added(null, Side.STARTUP, PlacesAdded.between(startupPlaces, text.startupPlaces()), by, at);
        write(text, terms);
        registerEvent(new ProgramRevised(id, by, at));
    }

    void revise(Track track, AccountId by, Instant at) {
        var before = track(track.centre());
        tracks.set(tracks.indexOf(before), track);
        added(track.centre(), Side.DEMAND, PlacesAdded.between(before.demandPlaces(), track.demandPlaces()), by, at);
        added(track.centre(), Side.STARTUP, PlacesAdded.between(before.startupPlaces(), track.startupPlaces()), by, at);
        registerEvent(new TrackRevised(id, track.centre(), by, at));
    }

    Track track(OrganizationId centre) {
        return tracks.stream()
                .filter(track -> track.centre().equals(centre))
                .findFirst()
                .orElseThrow(() -> new NotFound(centre));
    }

    List<Track> tracks() {
        return List.copyOf(tracks);
    }

    ProgramId id() {
        return id;
    }

    OrganizationId operator() {
        return operator;
    }

    @Nullable OrganizationId supervisor() {
        return supervisor;
    }

    Oversight oversight() {
        return new Oversight(id, supervisor, operator);
    }

    long version() {
        return version == null ? 0 : version;
    }

    ProgramText text() {
        var centres = tracks.stream().map(Track::centre).toList();
        return new ProgramText(
                name,
                summary,
                supervisor,
                centres,
                ZoneId.of(zone),
                demandPlaces,
                startupPlaces,
                demandCounted,
                startupCounted);
    }

    private void added(@Nullable OrganizationId centre, Side side, int places, AccountId by, Instant at) {
        if (places > 0) registerEvent(new PlacesAdded(id, centre, side, places, by, at));
    }

    private void write(ProgramText text, List<String> terms) {
        if (text.centres().isEmpty()) throw new Clash("program.needsACentre");
        this.name = text.name();
        this.summary = text.summary();
        this.supervisor = text.supervisor();
        this.zone = text.zone().getId();
        this.demandPlaces = text.demandPlaces();
        this.startupPlaces = text.startupPlaces();
        this.demandCounted = text.demandCounted();
        this.startupCounted = text.startupCounted();
        this.terms = terms;
        tracks.removeIf(track -> !text.centres().contains(track.centre()));
        for (var centre : text.centres())
            if (tracks.stream().noneMatch(track -> track.centre().equals(centre)))
                tracks.add(new Track(centre, null, null, null));
    }
}
