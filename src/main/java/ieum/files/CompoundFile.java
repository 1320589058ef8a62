package ieum.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Just enough of compound files ([MS-CFB] 2.2 to 2.6) to tell Hangul documents (HWP 5.0, section 3) from Word, Excel,
 * installers and whatever else comes in them.
 */
class CompoundFile {
    private static final byte[] HWP_SIGNATURE = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> OF_OTHER_PROGRAMS =
            Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document", "Macros", "_VBA_PROJECT_CUR");

    private static final int HEADER = 512;
    private static final int FAT_SECTORS_IN_HEADER = 109;
    private static final int DIRECTORY_ENTRY = 128;
    private static final int LONGEST_NAME = 64;
    private static final int MINI_SECTOR = 64;

    private final RandomAccessFile file;
    private final int sectorSize;
    private final List<Integer> fat = new ArrayList<>();
    private final List<Entry> directory = new ArrayList<>();

    private CompoundFile(RandomAccessFile file) throws IOException {
        this.file = file;
        var header = read(0, HEADER);
        this.sectorSize = sectorSize(header.getShort(0x1E));
        readFat(header);
        for (var sector : chain(header.getInt(0x30)))
            for (var at = 0; at < sectorSize; at += DIRECTORY_ENTRY)
                directory.add(Entry.of(read(position(sector) + at, DIRECTORY_ENTRY)));
    }

    static boolean isHwp(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return new CompoundFile(file).isHwp();
        } catch (IndexOutOfBoundsException e) {
            // damaged, or made to mislead: something points out of the file
            return false;
        }
    }

    private boolean isHwp() throws IOException {
        var root = directory.get(0);
        var entries = below(root);
        var header = entries.get("FileHeader");
        return header != null
                && entries.containsKey("DocInfo")
                && (entries.containsKey("BodyText") || entries.containsKey("ViewText"))
                && Collections.disjoint(entries.keySet(), OF_OTHER_PROGRAMS)
                && read(miniPosition(root, header), HWP_SIGNATURE.length).equals(ByteBuffer.wrap(HWP_SIGNATURE));
    }

    /** By name; the entries of one storage form a tree. */
    private Map<String, Entry> below(Entry storage) {
        var entries = new HashMap<String, Entry>();
        var open = new ArrayDeque<>(List.of(storage.child()));
        while (!open.isEmpty()) {
            var number = open.pop();
            if (number < 0) continue;
            var entry = directory.get(number);
            if (entries.put(entry.name(), entry) != null) throw new IndexOutOfBoundsException("Named twice");
            open.push(entry.left());
            open.push(entry.right());
        }
        return entries;
    }

    /** Small streams lie one behind the other in that of the root. */
    private long miniPosition(Entry root, Entry stream) throws IOException {
        var offset = stream.start() * (long) MINI_SECTOR;
        var sectors = chain(root.start());
        return position(sectors.get(Math.toIntExact(offset / sectorSize))) + offset % sectorSize;
    }

    /** The format has two sizes; any other is an attempt at something. */
    private static int sectorSize(short power) {
        if (power != 9 && power != 12) throw new IndexOutOfBoundsException("No sector has 2^" + power + " bytes");
        return 1 << power;
    }

    private void readFat(ByteBuffer header) throws IOException {
        for (var i = 0; i < FAT_SECTORS_IN_HEADER; i++) addToFat(header.getInt(0x4C + 4 * i));
        var last = sectorSize / 4 - 1;
        var sectors = file.length() / sectorSize;
        for (int more = header.getInt(0x44); more >= 0; ) {
            if (fat.size() > sectors) throw new IndexOutOfBoundsException("A table in a circle");
            var table = read(position(more), sectorSize);
            for (var i = 0; i < last; i++) addToFat(table.getInt(4 * i));
            more = table.getInt(4 * last);
        }
    }

    private void addToFat(int sector) {
        if (sector >= 0) fat.add(sector);
    }

    private List<Integer> chain(int first) throws IOException {
        var chain = new ArrayList<Integer>();
        var sectors = file.length() / sectorSize;
        for (var sector = first; sector >= 0; sector = next(sector)) {
            if (chain.size() > sectors) throw new IndexOutOfBoundsException("A chain in a circle");
            chain.add(sector);
        }
        return chain;
    }

    private int next(int sector) throws IOException {
        var perSector = sectorSize / 4;
        return read(position(fat.get(sector / perSector)) + 4L * (sector % perSector), 4)
                .getInt(0);
    }

    private long position(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        if (position + length > file.length()) throw new IndexOutOfBoundsException("Beyond the end");
        var bytes = new byte[length];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private record Entry(String name, int left, int right, int child, int start) {
        static Entry of(ByteBuffer bytes) {
            var name = new byte[Math.clamp(bytes.getShort(0x40) - 2, 0, LONGEST_NAME)];
            bytes.get(0, name);
            return new Entry(
                    new String(name, StandardCharsets.UTF_16LE),
                    bytes.getInt(0x44),
                    bytes.getInt(0x48),
                    bytes.getInt(0x4C),
                    bytes.getInt(0x74));
        }
    }
}
