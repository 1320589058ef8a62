package ieum.matching;

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
    private final JdbcClient jdbc;

    IntroductionViews(
            IntroductionRepository repository,
            IntroductionPolicy policy,
            Programs programs,
            Organizations organizations,
            RowSecurity security,
            JdbcClient jdbc) {
        this.repository = repository;
        this.policy = policy;
        this.programs = programs;
        this.organizations = organizations;
        this.security = security;
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

    private List<String> common(IntroductionId id) {
        return jdbc.sql("""
                        select w from introduction i, jsonb_array_elements_text(
                            case when jsonb_typeof(i.evidence -> 'words') = 'array' then i.evidence -> 'words' else '[]' end) w
                        where i.id = ?""").param(id.value()).query(String.class).list();
    }
}
