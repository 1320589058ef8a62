package ieum.offers;

/** In which form the two sides are to work together. */
public enum Cooperation {
    LICENCE,
    PILOT,
    SALE,
    JOINT_RESEARCH,
    INVESTMENT
}
