package ieum.organizations;

import java.util.List;

/**
 * Certificates and statuses that calls of the field ask for by name, each with one body or law behind it; whatever else
 * there is goes by the name that is written on it.
 */
public enum CredentialKind {
    /** Korea: 벤처기업확인. */
    VENTURE_COMPANY,
    /** Korea: 기술혁신형 중소기업, graded. */
    INNOBIZ("A", "AA", "AAA"),
    /** Korea: 경영혁신형 중소기업. */
    MAINBIZ,
    /** Korea: 연구소기업, founded on public research in a special zone. */
    RESEARCH_INSTITUTE_COMPANY,
    /** Korea: 기업부설연구소. */
    CORPORATE_RESEARCH_INSTITUTE,
    /** France: jeune entreprise innovante. */
    JEI,
    /** Russia: участник проекта «Сколково». */
    SKOLKOVO_RESIDENT,
    /** Moscow: who finished the city's accelerator. */
    MOSCOW_ACCELERATOR_ALUMNUS,
    /** Viet Nam: doanh nghiệp khoa học và công nghệ. */
    SCIENCE_TECHNOLOGY_ENTERPRISE,
    ISO_9001,
    ISO_27001,
    OTHER;

    private final List<String> grades;

    CredentialKind(String... grades) {
        this.grades = List.of(grades);
    }

    /** From the lowest to the highest; none where grades cannot be compared. */
    public List<String> grades() {
        return grades;
    }

    /** Whether a grade is that one or a higher one. */
    public boolean reaches(String grade, String least) {
        return grades.indexOf(grade) >= Math.max(0, grades.indexOf(least));
    }
}
