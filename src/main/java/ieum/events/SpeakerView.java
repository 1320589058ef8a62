package ieum.events;

/** A speaker as pages see them, each organisation by its present name. */
public record SpeakerView(SpeakerId id, SpeakerText text, long version) {}
