package ieum.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with a few lines of plain letters (ISO 32000-1): no more than a file to try things on. */
class Leaflet {
    private Leaflet() {}

    static InputStream of(String... lines) {
        var text = new StringBuilder("BT /F1 14 Tf 72 760 Td 20 TL");
        for (var line : lines)
            text.append(" (").append(line.replaceAll("[()\\\\]", "\\\\$0")).append(") Tj T*");
        text.append(" ET");
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>\nstream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        return new ByteArrayInputStream(file(objects).getBytes(StandardCharsets.US_ASCII));
    }

    /** With the table of where each object begins, at whose end readers start. */
    private static String file(List<String> objects) {
        var file = new StringBuilder("%PDF-1.4\n");
        var beginnings = new ArrayList<Integer>();
        for (var object : objects) {
            beginnings.add(file.length());
            file.append("%d 0 obj%n".formatted(beginnings.size()).replace("\r", ""))
                    .append(object)
                    .append("\nendobj\n");
        }
        var table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        for (var beginning : beginnings) file.append("%010d 00000 n \n".formatted(beginning));
        file.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\n");
        return file.append("startxref\n").append(table).append("\n%%EOF\n").toString();
    }
}
