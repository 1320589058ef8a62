package ieum.concepts;

/** What a proper name names. */
public enum ProperNameKind {
    PLACE,
    INSTITUTION,
    COMPANY,
    PROGRAMME,
    PRODUCT
}
