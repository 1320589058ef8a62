package ieum.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.hwp.HwpV5Parser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.WebPParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** Reads documents by Apache Tika; runs nothing that is in them, and follows nothing that they point to. */
@Component
class FileReader {
    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);
    private static final int MOST_CHARACTERS = 200_000;

    /** Of a kind that cannot be read, nothing; nor of a document that is damaged or locked. */
    Optional<FileText> read(StoredFile file, InputStream bytes) throws IOException {
        var type = FileType.of(file.mediaType()).orElse(null);
        if (type == FileType.TEXT || type == FileType.CSV)
            return Optional.of(
                    new FileText(Map.of(), new String(bytes.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8)));
        if (type == null || type == FileType.HWPX) return Optional.empty();
        return parsed(parser(type), file, bytes);
    }

    private static Parser parser(FileType type) {
        return switch (type) {
            case PDF -> new PDFParser();
            case DOCX, XLSX, PPTX -> new OOXMLParser();
            case ODT, ODS, ODP -> new OpenDocumentParser();
            case HWP -> new HwpV5Parser();
            case JPEG -> new JpegParser();
            case PNG -> new ImageParser();
            case WEBP -> new WebPParser();
            case TEXT, CSV, HWPX -> throw new IllegalArgumentException(type.name());
        };
    }

    private static Optional<FileText> parsed(Parser parser, StoredFile file, InputStream bytes) {
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, file.mediaType());
        var words = new BodyContentHandler(MOST_CHARACTERS);
        try (var stream = TikaInputStream.get(bytes)) {
            parser.parse(stream, new SecureContentHandler(words, stream), metadata, context());
        } catch (SAXException e) {
            // of a long one the beginning is enough
            if (!WriteLimitReachedException.isWriteLimitReached(e)) return unread(file, e);
        } catch (TikaException | IOException | RuntimeException | StackOverflowError e) {
            return unread(file, e);
        }
        var properties = new TreeMap<String, String>();
        for (var name : metadata.names())
            properties.put(name, String.join(", ", Arrays.asList(metadata.getValues(name))));
        return Optional.of(new FileText(properties, words.toString()));
    }

    private static ParseContext context() {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static Optional<FileText> unread(StoredFile file, Throwable why) {
        LOG.info("file {} could not be read: {}", file.id(), why.toString());
        return Optional.empty();
    }
}
