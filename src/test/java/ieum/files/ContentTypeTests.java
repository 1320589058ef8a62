package ieum.files;

import static ieum.files.FileFixtures.bytes;
import static ieum.files.FileFixtures.joined;
import static ieum.files.FileFixtures.pdf;
import static ieum.files.FileFixtures.png;
import static ieum.files.FileFixtures.stream;
import static ieum.files.FileFixtures.text;
import static ieum.files.FileFixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ieum.files.FileRefused.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTypeTests {
    @ParameterizedTest
    @MethodSource
    void contentIsWhatItIs(String name, byte[] content, String mediaType) throws IOException {
        assertThat(type(name, content).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> contentIsWhatItIs() {
        var openXml = "application/vnd.openxmlformats-officedocument.";
        var openDocument = "application/vnd.oasis.opendocument.";
        return Stream.of(
                arguments("제안서.pdf", pdf(), "application/pdf"),
                arguments("PLAN.PDF", pdf(), "application/pdf"),
                arguments("photo.png", png(), "image/png"),
                arguments("photo.jpg", FileFixtures.jpeg(), "image/jpeg"),
                arguments("photo.jpeg", FileFixtures.jpeg(), "image/jpeg"),
                arguments("photo.webp", FileFixtures.webp(), "image/webp"),
                arguments("plan.docx", FileFixtures.docx(), openXml + "wordprocessingml.document"),
                arguments("costs.xlsx", FileFixtures.xlsx(), openXml + "spreadsheetml.sheet"),
                arguments("pitch.pptx", FileFixtures.pptx(), openXml + "presentationml.presentation"),
                arguments("plan.odt", FileFixtures.odf("text"), openDocument + "text"),
                arguments("costs.ods", FileFixtures.odf("spreadsheet"), openDocument + "spreadsheet"),
                arguments("pitch.odp", FileFixtures.odf("presentation"), openDocument + "presentation"),
                arguments("사업계획서.hwp", FileFixtures.hwp(), "application/x-hwp-v5"),
                arguments("사업계획서.hwpx", FileFixtures.hwpx(), "application/hwp+zip"),
                arguments("note.txt", text("Объём партии: 40 шт.\nĐiện áp 3,7 V\n현장 데이터 ✓"), "text/plain"),
                arguments("note.txt", text("설비의 고장을 한 달 전에 알고 싶습니다.\n".repeat(5000)), "text/plain"),
                arguments("list.csv", text("\uFEFF이름,금액\n누리테크,100\n"), "text/csv"));
    }

    @ParameterizedTest
    @MethodSource
    void isRefusedForWhatItIs(String name, byte[] content) {
        assertRefused(Reason.TYPE, name, content);
    }

    static Stream<Arguments> isRefusedForWhatItIs() {
        return Stream.of(
                arguments("page.pdf", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                arguments("page.txt", text("\n\n   <b>bold</b><script>alert(1)</script>")),
                arguments("picture.png", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                arguments("picture.txt", text("\uFEFF<?xml version='1.0'?><svg/>")),
                arguments("program.pdf", joined(text("MZ"), bytes(0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF))),
                arguments("program.txt", joined(bytes(0x7F), text("ELF"), bytes(2, 1, 1, 0))),
                arguments("script.txt", text("#!/bin/sh\nrm -rf /\n")),
                arguments("archive.docx", zip("readme.txt", "hello")),
                arguments("archive.pdf", zip("readme.txt", "hello")),
                arguments("program.docx", zip("META-INF/MANIFEST.MF", "Main-Class: A", "A.class", "...")),
                arguments("plan.docx", FileFixtures.docm()),
                arguments("plan.docx", FileFixtures.docmDeclaredDocx()),
                arguments("plan.odt", FileFixtures.odtWithMacro()),
                arguments("plan.odt", zip("mimetype", "application/epub+zip", "content.xml", "")),
                arguments("two.docx", zip("[Content_Types].xml", "<Types/>", "[content_types].xml", "<Types/>")),
                arguments("broken.docx", zip("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
                arguments("broken.docx", Arrays.copyOf(FileFixtures.docx(), 200)),
                arguments("old.doc", FileFixtures.doc()),
                arguments("old.hwp", FileFixtures.docWithHwpInside()),
                arguments("broken.hwp", Arrays.copyOf(FileFixtures.hwp(), 1600)),
                arguments("broken.hwp", Arrays.copyOf(FileFixtures.hwp(), 9)),
                arguments("both.png", joined(png(), zip("readme.txt", "hello"))),
                arguments("both.pdf", joined(pdf(), zip("A.class", "..."))),
                arguments("late.pdf", joined(text("junk before\n"), pdf(), bytes(0, 1, 2))),
                arguments("korean.csv", "이름,금액".getBytes(Charset.forName("EUC-KR"))),
                arguments("wide.txt", "Plan".getBytes(StandardCharsets.UTF_16)),
                arguments("blank.txt", text(" \n")));
    }

    @Test
    void nameMayNotPretend() {
        assertRefused(Reason.NAME, "page.html", pdf());
        assertRefused(Reason.NAME, "photo.jpg", png());
        assertRefused(Reason.NAME, "plan.docm", FileFixtures.docx());
        assertRefused(Reason.NAME, "plan", pdf());
    }

    private static void assertRefused(Reason reason, String name, byte[] content) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> type(name, content))
                .extracting(FileRefused::reason)
                .isEqualTo(reason);
    }

    private static FileType type(String name, byte[] content) throws IOException {
        try (var received = Received.of(stream(content), Long.MAX_VALUE)) {
            return ContentType.of(received, FileName.of(name));
        }
    }
}
