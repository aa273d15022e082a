import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Checks what `./waymark verify --export FILE` wrote, without Waymark: this file and a JDK 25 are all it takes.
///
/// ```
/// java Verify.java EXPORT java Verify.java --keep MEMORY EXPORT
/// ```
///
/// The second form is the outside witness. It remembers the newest checkpoint that it saw in a file of its own, before
/// it answers, and refuses any later one that is smaller or did not grow out of it. Whoever holds the database can take
/// everything in it back to an earlier day, keys and all; the witness's memory they do not have.
///
/// Ends with 0 if all is well, with 1 if something is wrong, with 2 if the export cannot be read. The format stands in
/// docs/guide/proof-of-the-audit.md.
public final class Verify {
    private static final String FIRST_LINE = "Waymark audit, version 1";
    private static final List<String> ALGORITHMS = List.of("Ed25519", "ML-DSA-44");
    private static final List<String> TYPES = List.of("\u0001", "\u00ffml-dsa-44");
    private static final int AT_MOST = 20;

    private final List<String> wrong = new ArrayList<>();
    private final List<PublicKey> keys = new ArrayList<>();
    private final Memory memory;
    private final Roots roots = new Roots();
    private Checkpoint newest = Checkpoint.NONE;
    private long rows;
    private long checkpoints;
    private long waiting;
    private long signedUpTo;
    private boolean fitsNoMore;
    private boolean remembered;
    private boolean part;
    private boolean shown;
    private String oneLeaf = "";

    private Verify(Memory memory) {
        this.memory = memory;
        this.remembered = memory.size == 0;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    /// @return how it ends: 0, 1 or 2
    public static int run(String[] args, PrintStream out) {
        var keep = args.length == 3 && args[0].equals("--keep");
        if (args.length != 1 && !keep) {
            out.println("java Verify.java [--keep MEMORY] EXPORT");
            return 2;
        }
        try (var lines = Files.newBufferedReader(Path.of(args[args.length - 1]))) {
            var memory = keep ? Memory.read(Path.of(args[1])) : Memory.NONE;
            return new Verify(memory).check(lines, keep, out);
        } catch (IOException | RuntimeException | GeneralSecurityException unreadable) {
            out.println("This cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private int check(BufferedReader lines, boolean keep, PrintStream out) throws IOException, GeneralSecurityException {
        read(lines);
        finish();
        wrong.stream().limit(AT_MOST).forEach(out::println);
        if (wrong.size() > AT_MOST) {
            out.println("And " + (wrong.size() - AT_MOST) + " more.");
        }
        if (!wrong.isEmpty()) {
            out.println("The audit is not as it was written.");
            return 1;
        }
        if (keep && newest.size > 0) {
            Memory.write(newest, memory.file);
        }
        out.println(part ? "What this shows of the audit is right." : rows + " rows are as they were written.");
        out.println(checkpoints + (checkpoints == 1 ? " checkpoint" : " checkpoints") + ", the newest of " + newest.size
                + " rows, signed twice by " + newest.origin + ".");
        if (waiting > 0) {
            out.println(waiting + " more were written since, and nothing proves them yet.");
        }
        out.println(
                !keep
                        ? "No witness was asked: whether all of it was taken back to an earlier day cannot be told."
                        : newest.size == 0
                                ? "There is nothing to remember yet."
                        : memory.size == 0
                                ? "Remembered. From now on everything must have grown out of this."
                                : "It grew out of the " + memory.size + " rows seen before. Remembered.");
        return 0;
    }

    // ---- Reading ---------------------------------------------------------------------------------------------------

    private void read(BufferedReader lines) throws IOException, GeneralSecurityException {
        require(FIRST_LINE.equals(lines.readLine()), "it does not begin as an export does");
        var note = new ArrayList<String>();
        var inNote = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inNote && line.startsWith("  ")) {
                note.add(line.substring(2));
                continue;
            }
            if (inNote) {
                checkpoint(note);
            }
            inNote = line.equals("checkpoint");
            note.clear();
            if (line.equals("end")) {
                require(lines.readLine() == null, "it goes on after its end");
                return;
            }
            if (!inNote) {
                line(line.split(" "));
            }
        }
        throw new IOException("it was cut off");
    }

    private void line(String[] words) throws IOException, GeneralSecurityException {
        switch (words[0]) {
            case "key" -> key(words);
            case "row" -> row(words);
            case "gone" -> {
                wrong.add("Row " + words[2] + " is gone; it stood at place " + words[1] + ".");
                fitsNoMore = true;
                roots.add(new byte[0]);
                rows++;
            }
            case "waiting" -> waiting++;
            case "loose" -> wrong.add("Row " + words[1] + " has no place in the tree and waits for none.");
            case "grown" -> grown(words);
            case "within" -> within(words);
            default -> throw new IOException("\"" + words[0] + "\" is not known");
        }
    }

    private void key(String[] words) throws GeneralSecurityException {
        var algorithm = ALGORITHMS.get(keys.size());
        require(words[1].equalsIgnoreCase(algorithm), "its keys are others");
        var bytes = new X509EncodedKeySpec(Base64.getDecoder().decode(words[2]));
        keys.add(KeyFactory.getInstance(algorithm).generatePublic(bytes));
    }

    /// Place, number, time, commitment to the words, and the leaf that was given when the row was written.
    private void row(String[] words) throws IOException {
        var place = Long.parseLong(words[1]);
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeByte(0); // a leaf
        data.writeByte(1); // version
        data.writeLong(Long.parseLong(words[2]));
        data.writeLong(Long.parseLong(words[3]));
        data.write(HexFormat.of().parseHex(words[4]));
        var leaf = sha256(bytes.toByteArray());
        if (!hex(leaf).equals(words[5])) {
            wrong.add("Row " + words[2] + " is not what was written.");
        }
        if (newest.size > 0 && rows == 0) {
            require(!part, "it shows more than one row, or proof without rows");
            part = true; // one row, after the checkpoint that it is to be found in
            oneLeaf = place + " " + words[5];
            return;
        }
        if (place != rows) {
            wrong.add("Place " + rows + " of the tree is gone; place " + place + " follows instead.");
            fitsNoMore = true;
        }
        roots.add(HexFormat.of().parseHex(words[5]));
        rows = place + 1;
        if (rows == memory.size) {
            compareWithMemory(hex(roots.root()));
        }
    }

    private void checkpoint(List<String> note) throws GeneralSecurityException {
        checkpoints++;
        var read = Checkpoint.read(note);
        var name = "The checkpoint of " + read.size + " rows ";
        if (!read.origin.equals(origin())) {
            wrong.add(name + "is not signed by the keys that are given with it.");
        }
        for (var which = 0; which < keys.size(); which++) {
            if (!read.signedBy(keys.get(which), ALGORITHMS.get(which), TYPES.get(which))) {
                wrong.add(name + "is not rightly signed with " + ALGORITHMS.get(which) + ".");
            }
        }
        if (rows > 0) {
            fits(name, read);
        }
        newest = read;
        signedUpTo = read.size;
    }

    private void fits(String name, Checkpoint read) {
        if (read.size <= signedUpTo || read.size > rows) {
            wrong.add(name + "stands where it cannot: there are " + rows + " rows before it.");
        } else if (!fitsNoMore && !(read.size == rows && read.root.equals(hex(roots.root())))) {
            wrong.add(name + "does not fit them: what stands at the places from " + signedUpTo + " to " + (read.size - 1)
                    + ", or its order, was changed.");
            fitsNoMore = true;
        }
    }

    private void finish() {
        require(keys.size() == ALGORITHMS.size(), "its keys are missing");
        if (part != shown) {
            wrong.add("Nothing shows that this row is in the tree.");
        }
        if (rows > newest.size) {
            wrong.add("The tree goes on after the last checkpoint: that was not signed.");
        } else if (!part && rows < newest.size) {
            wrong.add("There are " + rows + " rows, and " + newest.size + " were signed.");
        }
        if (memory.size > 0 && !newest.origin.equals(memory.origin)) {
            wrong.add("Another key signs than the one that the witness remembers.");
        }
        if (memory.size > newest.size) {
            wrong.add("The witness remembers " + memory.size + " rows. There are " + newest.size
                    + " now: something was taken back.");
        } else if (!remembered && memory.size == newest.size) {
            compareWithMemory(newest.root);
        }
        if (!remembered) {
            wrong.add("The witness remembers " + memory.size + " rows, and nothing here shows that this grew out of them."
                    + " Export everything, or --since " + memory.size + ".");
        }
    }

    private void compareWithMemory(String root) {
        remembered = true;
        if (!root.equals(memory.root)) {
            wrong.add("The first " + memory.size + " rows are not those that the witness saw.");
        }
    }

    // ---- The two proofs of RFC 6962, checked as RFC 9162 (2.1.3.2 and 2.1.4.2) says ------------------------------------

    private void grown(String[] words) throws IOException {
        require(!part && rows == 0 && newest.size > 0, "this is not the place of a proof");
        part = true;
        shown = true;
        var proof = hashes(words);
        if (Long.parseLong(words[1]) != memory.size || Long.parseLong(words[2]) != newest.size) {
            return; // it answers another question
        }
        remembered = true;
        if (!isConsistent(memory.size, newest.size, bytes(memory.root), bytes(newest.root), proof)) {
            wrong.add("This tree of " + newest.size + " rows did not grow out of the " + memory.size
                    + " rows that the witness saw.");
        }
    }

    private void within(String[] words) throws IOException {
        require(part && !shown, "this is not the place of a proof");
        shown = true;
        var place = Long.parseLong(words[1]);
        var size = Long.parseLong(words[2]);
        if (!oneLeaf.startsWith(place + " ")
                || size != newest.size
                || !isIncluded(place, size, bytes(oneLeaf.split(" ")[1]), bytes(newest.root), hashes(words))) {
            wrong.add("This row is not in the tree of " + newest.size + " rows.");
        }
    }

    private static List<byte[]> hashes(String[] words) {
        return Arrays.stream(words).skip(3).map(Verify::bytes).toList();
    }

    public static boolean isIncluded(long place, long size, byte[] leaf, byte[] root, List<byte[]> proof) {
        if (place < 0 || place >= size) {
            return false;
        }
        var at = place;
        var last = size - 1;
        var hash = leaf;
        for (var each : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(each, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, each);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    public static boolean isConsistent(long smaller, long size, byte[] before, byte[] root, List<byte[]> proof) {
        if (smaller < 1 || smaller > size) {
            return false;
        }
        if (smaller == size) {
            return proof.isEmpty() && Arrays.equals(before, root);
        }
        var rest = new ArrayDeque<>(proof);
        if (Long.bitCount(smaller) == 1) {
            rest.addFirst(before);
        }
        if (rest.isEmpty()) {
            return false;
        }
        var at = smaller - 1;
        var last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var old = rest.removeFirst();
        var grown = old;
        for (var each : rest) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = node(each, old);
                grown = node(each, grown);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                grown = node(grown, each);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, before) && Arrays.equals(grown, root);
    }

    // ---- What it is made of ----------------------------------------------------------------------------------------

    /// The root of the leaves so far, from the whole trees that they make up.
    private static final class Roots {
        private final ArrayDeque<byte[]> whole = new ArrayDeque<>();
        private final ArrayDeque<Long> sizes = new ArrayDeque<>();

        void add(byte[] leaf) {
            var hash = leaf;
            var size = 1L;
            while (!sizes.isEmpty() && sizes.peek() == size) {
                hash = node(whole.pop(), hash);
                size += sizes.pop();
            }
            whole.push(hash);
            sizes.push(size);
        }

        byte[] root() {
            var hash = new byte[0];
            for (var each : whole) {
                hash = hash.length == 0 ? each : node(each, hash);
            }
            return hash.length == 0 ? sha256() : hash;
        }
    }

    private record Checkpoint(String origin, long size, String root, List<String> signatures) {
        static final Checkpoint NONE = new Checkpoint("nobody", 0, "", List.of());

        static Checkpoint read(List<String> note) {
            require(note.size() > 4 && note.get(3).isEmpty(), "a checkpoint is not whole");
            var root = HexFormat.of().formatHex(Base64.getDecoder().decode(note.get(2)));
            return new Checkpoint(note.get(0), Long.parseLong(note.get(1)), root, List.copyOf(note.subList(4, note.size())));
        }

        String text() {
            return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(bytes(root)) + "\n";
        }

        /// Each signature stands after the name of its key: four bytes of a hash.
        boolean signedBy(PublicKey key, String algorithm, String type) throws GeneralSecurityException {
            var start = (origin + "\n").getBytes(StandardCharsets.UTF_8);
            var name = sha256(start, type.getBytes(StandardCharsets.ISO_8859_1), key.getEncoded());
            for (var line : signatures) {
                var signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
                if (signature.length > 4 && Arrays.equals(signature, 0, 4, name, 0, 4)) {
                    return isRight(key, algorithm, Arrays.copyOfRange(signature, 4, signature.length));
                }
            }
            return false;
        }

        private boolean isRight(PublicKey key, String algorithm, byte[] signature) throws GeneralSecurityException {
            var check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(text().getBytes(StandardCharsets.UTF_8));
            try {
                return check.verify(signature);
            } catch (GeneralSecurityException notEvenOne) {
                return false;
            }
        }
    }

    /// What the witness has seen: three lines, as a checkpoint begins.
    private record Memory(Path file, String origin, long size, String root) {
        static final Memory NONE = new Memory(Path.of(""), "", 0, "");

        static Memory read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return new Memory(file, "", 0, "");
            }
            var lines = Files.readAllLines(file);
            require(lines.size() == 3, "the witness's memory is not whole");
            return new Memory(file, lines.get(0), Long.parseLong(lines.get(1)), lines.get(2));
        }

        /// On the disk, whole, before anything is answered.
        static void write(Checkpoint seen, Path file) throws IOException {
            var part = Path.of(file + ".part");
            Files.write(part, List.of(seen.origin, Long.toString(seen.size), seen.root));
            try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The name that the keys have together.
    private String origin() {
        return "waymark/" + hex(sha256(keys.stream().map(PublicKey::getEncoded).toArray(byte[][]::new))).substring(0, 32);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
