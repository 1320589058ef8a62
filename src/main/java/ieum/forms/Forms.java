package ieum.forms;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with forms. Answers to them are kept where they are asked for. */
@Service
@Transactional
public class Forms {
    private final FormRepository repository;
    private final PublishedForms published;
    private final FormPolicy policy;
    private final Clock clock;

    Forms(FormRepository repository, PublishedForms published, FormPolicy policy, Clock clock) {
        this.repository = repository;
        this.published = published;
        this.policy = policy;
        this.clock = clock;
    }

    /** Those of the viewer's organisation, by name. */
    @Transactional(readOnly = true)
    public List<FormView> all(Viewer viewer) {
        if (!viewer.staff()) throw new Refused("see forms");
        var all = viewer.administrator()
                ? repository.findEvery()
                : viewer.organization().map(repository::findByOwner).orElse(List.of());
        return all.stream()
                .map(this::view)
                .sorted(Comparator.comparing(form -> form.name().original()))
                .toList();
    }

    /** Published ones of the viewer's organisation, to choose from. */
    @Transactional(readOnly = true)
    public Map<FormId, String> choices(FormPurpose purpose, Viewer viewer) {
        var choices = new LinkedHashMap<FormId, String>();
        if (!viewer.staff()) return choices;
        for (var form : all(viewer))
            if (form.purpose() == purpose && form.latest().isPresent())
                choices.put(form.id(), form.name().original());
        return choices;
    }

    @Transactional(readOnly = true)
    public FormView get(FormId id, Viewer viewer) {
        return view(visible(id, viewer));
    }

    /** Asked before a page to write is shown. */
    @Transactional(readOnly = true)
    public FormView getToChange(FormId id, Viewer viewer) {
        return view(changed(id, viewer));
    }

    /** For whoever asks it; they decide who sees it. */
    @Transactional(readOnly = true)
    public FormVersion version(FormVersionId id) {
        return published.get(id).orElseThrow(() -> new NotFound(id));
    }

    /** The newest version of every published form for this, whoever built it; for whoever asks everyone. */
    @Transactional(readOnly = true)
    public List<FormVersion> published(FormPurpose purpose) {
        return published.newest(purpose);
    }

    /** What is asked of those who begin now. */
    @Transactional(readOnly = true)
    public Optional<FormVersion> latest(FormId id) {
        return published.latest(id).flatMap(published::get);
    }

    public void checkMayBuild(Viewer viewer) {
        if (!policy.mayBuild(viewer) || viewer.organization().isEmpty()) throw new Refused("build a form");
    }

    public FormId create(FormText text, Viewer viewer) {
        checkMayBuild(viewer);
        var owner = viewer.organization().orElseThrow();
        return repository
                .save(new Form(owner, text, viewer.account(), clock.instant()))
                .id();
    }

    public void rename(FormId id, Text name, Viewer viewer) {
        var form = changed(id, viewer);
        form.rename(name);
        repository.save(form);
    }

    /**
     * Changes what the next version asks.
     *
     * @param version the one that was read, so that nobody's change is overwritten unseen
     */
    public void change(FormId id, UnaryOperator<FormContent> how, long version, Viewer viewer) {
        var form = changed(id, viewer);
        if (form.version() != version) throw new ObjectOptimisticLockingFailureException(Form.class, id);
        form.write(how.apply(form.content()));
        repository.save(form);
    }

    /**
     * From then on asked of those who begin. Those who began before keep theirs, and may move on.
     *
     * @throws Clash when it asks nothing
     */
    public FormVersionId publish(FormId id, Viewer viewer) {
        var form = changed(id, viewer);
        var now = clock.instant();
        var number = form.publish(viewer.account(), now);
        var version = published.add(form, number, viewer.account(), now);
        repository.save(form);
        return version;
    }

    private Form visible(FormId id, Viewer viewer) {
        var form = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!policy.maySee(form.owner(), viewer)) throw NotFound.hidden(id);
        return form;
    }

    private Form changed(FormId id, Viewer viewer) {
        var form = visible(id, viewer);
        if (!policy.mayChange(form.owner(), viewer)) throw new Refused("change form " + id);
        return form;
    }

    private FormView view(Form form) {
        return new FormView(
                form.id(),
                form.owner(),
                form.purpose(),
                form.name(),
                form.content(),
                published.of(form.id()),
                form.version());
    }
}
