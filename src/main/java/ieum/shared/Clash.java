package ieum.shared;

import java.util.List;

/**
 * Thrown when a rule of the field stands against what someone asked, and they can do something about it: too late,
 * no place left, done already. The message key and its arguments say what.
 */
public class Clash extends RuntimeException {
    private final String key;
    private final List<Object> arguments;

    public Clash(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
