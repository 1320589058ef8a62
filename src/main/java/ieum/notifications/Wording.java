package ieum.notifications;

/** An argument that is itself a key of the messages, such as the name of a role. */
record Wording(String key) {}
