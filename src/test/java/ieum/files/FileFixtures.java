package ieum.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of every kind, as small as their kind can be told. */
public class FileFixtures {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private FileFixtures() {}

    public static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** The same bytes for the same size, which do not repeat. */
    public static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(pdf(), 0, bytes, 0, pdf().length);
        return bytes;
    }

    static byte[] png() {
        return joined(
                bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), bytes(0, 0, 0, 13), text("IHDR"), bytes(0, 0));
    }

    static byte[] jpeg() {
        return joined(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16), text("JFIF"), bytes(0, 1, 1));
    }

    static byte[] webp() {
        return joined(text("RIFF"), bytes(4, 0, 0, 0), text("WEBPVP8 "));
    }

    static byte[] docx() {
        return office("wordprocessingml.document.main+xml", "word/document.xml");
    }

    static byte[] xlsx() {
        return office("spreadsheetml.sheet.main+xml", "xl/workbook.xml");
    }

    static byte[] pptx() {
        return office("presentationml.presentation.main+xml", "ppt/presentation.xml");
    }

    /** As Word writes it. */
    static byte[] docm() {
        return zip(
                "[Content_Types].xml",
                contentTypes("<Override PartName='/word/document.xml'"
                        + " ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"
                        + "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/>"),
                "word/document.xml",
                "<document/>",
                "word/vbaProject.bin",
                "macro");
    }

    /** One that declares itself harmless. */
    static byte[] docmDeclaredDocx() {
        return zip(
                "[Content_Types].xml",
                contentTypes("<Override PartName='/word/document.xml' ContentType='" + OPEN_XML
                        + "wordprocessingml.document.main+xml'/>"),
                "word/vbaProject.bin",
                "macro");
    }

    static byte[] odf(String kind) {
        return zip("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", "<content/>");
    }

    static byte[] odtWithMacro() {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<content/>",
                "Basic/Standard/Module1.xml",
                "<module/>");
    }

    static byte[] hwpx() {
        return zip(
                "mimetype",
                "application/hwp+zip",
                "Contents/content.hpf",
                "<package/>",
                "Scripts/headerScripts",
                "var Documents;");
    }

    static byte[] hwp() {
        return compound("FileHeader", "DocInfo", "BodyText");
    }

    /** A Word document that bears the streams of a Hangul one. */
    static byte[] docWithHwpInside() {
        return compound("FileHeader", "DocInfo", "BodyText", "WordDocument");
    }

    static byte[] doc() {
        return compound("1Table", "Data", "WordDocument");
    }

    public static byte[] zip(String... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(text(namesAndContents[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) bytes.writeBytes(part);
        return bytes.toByteArray();
    }

    private static byte[] office(String mainType, String mainPart) {
        return zip(
                "[Content_Types].xml",
                contentTypes("<Default Extension='xml' ContentType='application/xml'/><Override PartName='/" + mainPart
                        + "' ContentType='" + OPEN_XML + mainType + "'/>"),
                mainPart,
                "<main/>");
    }

    private static String contentTypes(String types) {
        return "<?xml version='1.0' encoding='UTF-8'?>"
                + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>" + types + "</Types>";
    }

    /** Header, then one sector each: allocation table, two of directory, small streams, of which each has the signature. */
    private static byte[] compound(String... names) {
        var file = ByteBuffer.allocate(5 * 512).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1));
        file.putShort(0x18, (short) 0x3E).putShort(0x1A, (short) 3).putShort(0x1C, (short) 0xFFFE);
        file.putShort(0x1E, (short) 9).putShort(0x20, (short) 6).putInt(0x2C, 1).putInt(0x30, 1);
        file.putInt(0x38, 4096).putInt(0x3C, -2).putInt(0x44, -2);
        for (var at = 0x4C; at < 512; at += 4) file.putInt(at, at == 0x4C ? 0 : -1);
        for (var at = 512; at < 1024; at += 4) file.putInt(at, -1);
        file.putInt(512, -3).putInt(516, 2).putInt(520, -2).putInt(524, -2);
        entry(file, 0, "Root Entry", 5, -1, 1, 3);
        for (var i = 1; i <= names.length; i++) entry(file, i, names[i - 1], 2, i == names.length ? -1 : i + 1, -1, 0);
        file.put(4 * 512, text("HWP Document File"));
        return file.array();
    }

    private static void entry(ByteBuffer file, int number, String name, int kind, int right, int child, int start) {
        var at = 1024 + 128 * number;
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 0x40, (short) (2 * name.length() + 2)).put(at + 0x42, (byte) kind);
        file.putInt(at + 0x44, -1)
                .putInt(at + 0x48, right)
                .putInt(at + 0x4C, child)
                .putInt(at + 0x74, start);
    }
}
