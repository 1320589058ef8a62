package ieum.organizations;

import ieum.shared.Language;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The name by which a reader knows an organisation, in SQL over {@code organization o}: the one in the reader's language;
 * else the English one, unless the organisation's own language is the reader's; else its own.
 */
record ShownName(Language language) {
    static ShownName here() {
        return new ShownName(Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN));
    }

    String column() {
        return "coalesce(n.name, case when o.profile_language is distinct from '%s' then e.name end, o.name)"
                .formatted(language);
    }

    String joins() {
        return """
                left join organization_name n on n.organization_id = o.id and n.language = '%s'
                left join organization_name e on e.organization_id = o.id and e.language = 'EN'""".formatted(language);
    }
}
