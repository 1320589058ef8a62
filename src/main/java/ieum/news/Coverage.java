package ieum.news;

import java.util.UUID;

/** What others wrote about the same. */
public record Coverage(UUID id, String title, String publisher, String address) {}
