package ieum.organizations;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations that are perhaps one and the same, for those who judge what they send. */
@Service
@Transactional(readOnly = true)
public class OrganizationLinks {
    /** A website that so many share is a platform, and says nothing. */
    private static final int PLATFORM = 10;

    private static final String HOST = "lower(substring(%s.website from '^[a-zA-Z]+://(?:[wW]{3}[.])?([^/:?#]+)'))";

    /** Within one country it is given once. */
    private static final String NUMBER = "upper(regexp_replace(%s.registration_number, '[^[:alnum:]]', '', 'g'))";

    private final JdbcClient jdbc;

    OrganizationLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For modules that point it out to staff alone. */
    public List<OrganizationLink> of(OrganizationId id) {
        var own = HOST.formatted("o");
        var others = HOST.formatted("x");
        return jdbc.sql("""
                        select x.id, 'WEBSITE' as kind, %1$s as detail from organization o
                        join organization x on %2$s = %1$s and x.website <> '' and x.id <> o.id
                        where o.id = :id and o.website <> '' and (
                            select count(*) from (select from organization x where %2$s = %1$s and x.website <> ''
                                limit :platform) shared) < :platform
                        union select i.organization_id, 'MEMBER', a.email from membership m
                            join account a on a.id = m.account_id
                            join invitation i on i.email = lower(a.email) and i.organization_id <> m.organization_id
                            where m.organization_id = :id
                        union select m.organization_id, 'MEMBER', a.email from invitation i
                            join account a on lower(a.email) = i.email
                            join membership m on m.account_id = a.id and m.organization_id <> i.organization_id
                            where i.organization_id = :id
                        union select x.id, 'NUMBER', o.registration_number from organization o
                            join organization x on %4$s = %3$s and x.registration_number is not null and x.id <> o.id
                            where o.id = :id and o.registration_number is not null""".formatted(own, others, NUMBER.formatted("o"), NUMBER.formatted("x")))
                .param("id", id.value())
                .param("platform", PLATFORM)
                .query((row, number) -> new OrganizationLink(
                        new OrganizationId(row.getObject("id", UUID.class)),
                        OrganizationLink.Kind.valueOf(row.getString("kind")),
                        row.getString("detail")))
                .list();
    }
}
