package ieum.news;

/** Where an article stands; a published one is read by everyone once its embargo has ended. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
