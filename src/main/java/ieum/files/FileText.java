package ieum.files;

import java.util.Map;

/**
 * What a file says.
 *
 * @param properties what it says of itself, such as its author, by the names of Dublin Core and of the programs that wrote it
 * @param text its words, of a long one the beginning
 */
public record FileText(Map<String, String> properties, String text) {}
