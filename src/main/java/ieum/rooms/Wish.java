package ieum.rooms;

/** What whoever brokers says of two, whatever their points. */
public enum Wish {
    TOGETHER,
    APART
}
