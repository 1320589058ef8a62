package ieum.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which document a ZIP archive is, by what it declares itself; one with macros is none. */
class ZipContent {
    private static final String OFFICE_TYPES = "[Content_Types].xml";
    private static final String OPEN_TYPE = "mimetype";
    private static final int LONGEST_DECLARATION = 1 << 20;

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> OFFICE = Map.of(
            OPEN_XML + "wordprocessingml.document.main+xml", FileType.DOCX,
            OPEN_XML + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            OPEN_XML + "presentationml.presentation.main+xml", FileType.PPTX);

    /** What each of these has beside its declaration. */
    private static final Map<FileType, String> OPEN = Map.of(
            FileType.ODT, "content.xml",
            FileType.ODS, "content.xml",
            FileType.ODP, "content.xml",
            FileType.HWPX, "Contents/content.hpf");

    private static final Pattern OFFICE_MACROS = Pattern.compile("macro|vba|activex", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_MACROS = Pattern.compile("(basic|scripts)/.+", Pattern.CASE_INSENSITIVE);

    private final ZipFile archive;
    private final List<String> names;

    private ZipContent(ZipFile archive) {
        this.archive = archive;
        this.names = archive.stream().map(ZipEntry::getName).toList();
    }

    static Optional<FileType> type(Path path) throws IOException {
        try (var archive = new ZipFile(path.toFile())) {
            return new ZipContent(archive).type();
        } catch (ZipException | EOFException | XMLStreamException e) {
            // damaged, or made to mislead
            return Optional.empty();
        }
    }

    private Optional<FileType> type() throws IOException, XMLStreamException {
        // of two entries with one name, programs read different ones
        var distinct = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (distinct < names.size()) return Optional.empty();
        if (names.contains(OFFICE_TYPES) == names.contains(OPEN_TYPE)) return Optional.empty();
        return names.contains(OFFICE_TYPES) ? office() : open();
    }

    private Optional<FileType> office() throws IOException, XMLStreamException {
        var declared = declaredTypes();
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                || declared.stream().anyMatch(OFFICE_MACROS.asPredicate())) return Optional.empty();
        declared.retainAll(OFFICE.keySet());
        return declared.size() == 1
                ? Optional.ofNullable(OFFICE.get(declared.iterator().next()))
                : Optional.empty();
    }

    private Optional<FileType> open() throws IOException {
        return FileType.of(new String(declaration(OPEN_TYPE), StandardCharsets.US_ASCII).strip())
                .filter(type -> OPEN.containsKey(type) && names.contains(OPEN.get(type)))
                .filter(type -> type == FileType.HWPX || names.stream().noneMatch(OPEN_MACROS.asMatchPredicate()));
    }

    private Set<String> declaredTypes() throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(declaration(OFFICE_TYPES)));
        var types = new HashSet<String>();
        while (xml.hasNext()) if (xml.next() == XMLStreamReader.START_ELEMENT) types.addAll(contentType(xml));
        return types;
    }

    private static List<String> contentType(XMLStreamReader element) {
        var type = element.getAttributeValue(null, "ContentType");
        return type == null ? List.of() : List.of(type);
    }

    private byte[] declaration(String name) throws IOException {
        try (var bytes = archive.getInputStream(archive.getEntry(name))) {
            return bytes.readNBytes(LONGEST_DECLARATION);
        }
    }
}
