package ieum.programs;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with programmes, their tracks, calls and places. */
@Service
@Transactional
public class Programs {
    private final ProgramRepository repository;
    private final CallRepository calls;
    private final ProgramPolicy policy;
    private final ProgramList list;
    private final Places places;
    private final Limits limits;
    private final Organizations organizations;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Programs(
            ProgramRepository repository,
            CallRepository calls,
            ProgramPolicy policy,
            ProgramList list,
            Places places,
            Limits limits,
            Organizations organizations,
            Terms terms,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.calls = calls;
        this.policy = policy;
        this.list = list;
        this.places = places;
        this.limits = limits;
        this.organizations = organizations;
        this.terms = terms;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<ProgramRow> list(ProgramFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<ProgramRow> all(ProgramFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    @Transactional(readOnly = true)
    public ProgramView get(ProgramId id) {
        return view(program(id));
    }

    /** Asked before the form is shown, so that nobody fills it in for nothing. */
    public void checkMayOpen(Viewer viewer) {
        if (!policy.mayOpen(viewer)) throw new Refused("open a programme");
    }

    /** The viewer's organisation operates it from then on. */
    public ProgramId open(ProgramText text, CallText call, Viewer viewer) {
        checkMayOpen(viewer);
        var operator = viewer.organization().orElseThrow();
        return open(text, call, operator, viewer);
    }

    /** For an administrator, who sets a programme up on behalf of its operator. */
    public ProgramId open(ProgramText text, CallText call, OrganizationId operator, Viewer viewer) {
        if (!viewer.administrator() && !(policy.mayOpen(viewer) && viewer.writesFor(operator)))
            throw new Refused("open a programme for " + operator);
        var program = repository.save(new Program(text, operator, terms(text), viewer.account(), clock.instant()));
        calls.save(new Call(program.id(), call, viewer.account(), clock.instant()));
        return program.id();
    }

    /** Like {@link #get}, for an operator who is about to {@link #revise}. */
    @Transactional(readOnly = true)
    public ProgramView getToRevise(ProgramId id, Viewer viewer) {
        return view(operated(id, viewer));
    }

    /** Its calls are the matter of {@link Calls}. */
    public void revise(ProgramId id, ProgramText text, long version, Viewer viewer) {
        var program = operated(id, viewer);
        limits.check(program, text);
        if (program.version() != version) throw new ObjectOptimisticLockingFailureException(Program.class, id);
        program.revise(text, terms(text), viewer.account(), clock.instant());
        repository.save(program);
    }

    /** Like {@link #get}, for a centre that is about to {@link #reviseTrack}. */
    @Transactional(readOnly = true)
    public ProgramView getToReviseTrack(ProgramId id, OrganizationId centre, Viewer viewer) {
        return view(brokered(id, centre, viewer));
    }

    /** What a centre says of its own part. */
    public void reviseTrack(ProgramId id, OrganizationId centre, @Nullable Text about, Viewer viewer) {
        var program = brokered(id, centre, viewer);
        var track = program.track(centre);
        program.revise(
                new Track(centre, track.demandPlaces(), track.startupPlaces(), about),
                viewer.account(),
                clock.instant());
        repository.save(program);
    }

    /** How many places a centre has is the operator's to say; none means no limit of its own. */
    public void limitTrack(
            ProgramId id,
            OrganizationId centre,
            @Nullable Integer demandPlaces,
            @Nullable Integer startupPlaces,
            Viewer viewer) {
        var program = operated(id, viewer);
        limits.check(id, centre, demandPlaces, startupPlaces);
        var about = program.track(centre).about();
        program.revise(new Track(centre, demandPlaces, startupPlaces, about), viewer.account(), clock.instant());
        repository.save(program);
    }

    /**
     * Lets an organisation take part. It keeps a place it holds already.
     *
     * @throws ieum.shared.Clash when the track or the programme has no place left on that side
     */
    public void takePlace(
            ProgramId program, OrganizationId centre, Side side, OrganizationId organization, Viewer viewer) {
        var now = clock.instant();
        if (places.take(program, centre, side, organization, now))
            publisher.publishEvent(new PlaceTaken(program, centre, side, organization, viewer.account(), now));
    }

    /** Who holds the places: the rows behind the figures. */
    @Transactional(readOnly = true)
    public List<Participant> participants(ProgramId id, Viewer viewer) {
        if (!policy.maySeeParticipants(get(id), viewer)) throw new Refused("see who takes part in " + id);
        return places.participants(id);
    }

    @Transactional(readOnly = true)
    public Oversight oversight(ProgramId id) {
        return program(id).oversight();
    }

    /** The programmes that the viewer's organisation supervises or operates, and so reads whole. */
    @Transactional(readOnly = true)
    public Set<ProgramId> overseen(Viewer viewer) {
        var organization = viewer.organization();
        if (organization.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select id from program where supervisor_id = ? or operator_id = ?")
                .params(organization.get().value(), organization.get().value())
                .query((row, number) -> new ProgramId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Those of them in which the viewer may act in every centre's stead. */
    @Transactional(readOnly = true)
    public Set<ProgramId> operated(Viewer viewer) {
        var organization = viewer.organization().filter(viewer::writesFor);
        if (organization.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select id from program where operator_id = ?")
                .param(organization.get().value())
                .query((row, number) -> new ProgramId(row.getObject("id", UUID.class)))
                .list());
    }

    /** The first programmes in which the viewer's organisation has any part in running, newest call first. */
    @Transactional(readOnly = true)
    public List<ProgramView> run(Viewer viewer, int most) {
        var organization = viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0));
        return jdbc
                .sql("""
                        select p.id from program p
                        where ? or p.supervisor_id = ? or p.operator_id = ? or exists (
                            select 1 from program_track t where t.program_id = p.id and t.centre_id = ?)
                        order by (select max(c.closes_at) from call c where c.program_id = p.id) desc, p.id limit ?""")
                .params(viewer.administrator(), organization, organization, organization, most)
                .query((row, number) -> new ProgramId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** In which the programme's own times are said; its calls have theirs. */
    @Transactional(readOnly = true)
    public ZoneId zone(ProgramId id) {
        return program(id).text().zone();
    }

    /** All programmes by name, to choose from. */
    @Transactional(readOnly = true)
    public Map<ProgramId, String> choices() {
        var choices = new LinkedHashMap<ProgramId, String>();
        jdbc.sql("select id, name from program order by name, id").query(row -> {
            choices.put(new ProgramId(row.getObject("id", UUID.class)), row.getString("name"));
        });
        return choices;
    }

    /** Names of all these at once. */
    @Transactional(readOnly = true)
    public Map<ProgramId, Text> names(Collection<ProgramId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, name, name_language from program where id = any (?::uuid[])")
                .param(ids.stream().map(ProgramId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new ProgramId(row.getObject("id", UUID.class)),
                        new Text(row.getString("name"), ieum.shared.Language.valueOf(row.getString("name_language")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Program program(ProgramId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Program operated(ProgramId id, Viewer viewer) {
        var program = program(id);
        if (!program.oversight().mayOperate(viewer)) throw new Refused("revise programme " + id);
        return program;
    }

    private Program brokered(ProgramId id, OrganizationId centre, Viewer viewer) {
        var program = program(id);
        if (!program.oversight().mayBroker(program.track(centre).centre(), viewer))
            throw new Refused("revise the track of " + centre + " in programme " + id);
        return program;
    }

    private List<String> terms(ProgramText text) {
        return terms.of(text.name(), text.summary());
    }

    private ProgramView view(Program program) {
        var involved =
                new ArrayList<>(program.tracks().stream().map(Track::centre).toList());
        involved.add(program.operator());
        if (program.supervisor() != null) involved.add(program.supervisor());
        var names = organizations.names(involved);
        var taken = places.taken(program.id());
        Function<Places.Place, Integer> count = place -> taken.getOrDefault(place, 0);
        var tracks = program.tracks().stream()
                .map(track -> new TrackView(
                        track.centre(),
                        names.getOrDefault(track.centre(), ""),
                        track.about(),
                        count.apply(new Places.Place(track.centre(), Side.DEMAND)),
                        track.demandPlaces(),
                        count.apply(new Places.Place(track.centre(), Side.STARTUP)),
                        track.startupPlaces()))
                .toList();
        var text = program.text();
        return new ProgramView(
                program.id(),
                text,
                program.operator(),
                names.getOrDefault(program.operator(), ""),
                program.supervisor() == null ? null : names.getOrDefault(program.supervisor(), ""),
                tracks,
                places.takenInAll(program.id(), Side.DEMAND),
                places.takenInAll(program.id(), Side.STARTUP),
                calls.findByProgramOrderByClosesAtDesc(program.id()).stream()
                        .map(Call::view)
                        .toList(),
                program.version());
    }
}
