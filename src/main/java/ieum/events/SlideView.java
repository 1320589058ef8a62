package ieum.events;

import ieum.files.StoredFile;

/** A file of a session, as pages see it. */
public record SlideView(SessionId session, StoredFile file) {}
