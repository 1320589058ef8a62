package ieum.matching;

import ieum.concepts.Concepts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.NotFound;
import ieum.shared.postgres.RowSecurity;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Introductions as they are shown, and to whom. */
@Component
class IntroductionViews {
    private final IntroductionRepository repository;
    private final IntroductionPolicy policy;
    private final Programs programs;
    private final Organizations organizations;
    private final RowSecurity security;
    private final Concepts concepts;
    private final JdbcClient jdbc;

    IntroductionViews(
            IntroductionRepository repository,
            IntroductionPolicy policy,
            Programs programs,
            Organizations organizations,
            RowSecurity security,
            Concepts concepts,
            JdbcClient jdbc) {
        this.repository = repository;
        this.policy = policy;
        this.programs = programs;
        this.organizations = organizations;
        this.security = security;
        this.concepts = concepts;
        this.jdbc = jdbc;
    }

    NotFound absent(IntroductionId id) {
        return security.asPortal(() -> repository.existsById(id)) ? NotFound.hidden(id) : new NotFound(id);
    }

    IntroductionView visible(Introduction introduction, Viewer viewer) {
        var view = view(introduction);
        var oversight = programs.oversight(view.program());
        if (!policy.maySee(view, oversight, viewer)) throw NotFound.hidden(introduction.id());
        if (oversight.mayRead(view.centre(), viewer)) return view;
        return view.forSide(viewer.organization().orElseThrow());
    }

    IntroductionView view(Introduction introduction) {
        var pair = introduction.pair();
        var names = organizations.names(List.of(pair.demand(), pair.startup(), pair.centre()));
        var named = new IntroductionView.Named(
                names.getOrDefault(pair.demand(), ""),
                names.getOrDefault(pair.startup(), ""),
                names.getOrDefault(pair.centre(), ""),
                programs.zone(pair.program()));
        return introduction.view(named, common(introduction.id()));
    }

    private List<Reason> common(IntroductionId id) {
        return jdbc.sql("select evidence from introduction where id = ? and evidence is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(written -> Evidence.read(written, concepts))
                .orElse(List.of());
    }
}
