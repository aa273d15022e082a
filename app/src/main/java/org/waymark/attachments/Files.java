package org.waymark.attachments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.casefile.Desk;
import org.waymark.casefile.Filing;
import org.waymark.casefile.SeenCase;
import org.waymark.keys.Bytes;
import org.waymark.store.KeptFiles;
import org.waymark.store.KeptFiles.Attached;
import org.waymark.web.NotThereException;
import org.waymark.workplace.Visit;

/// Finds the photographs and papers that a page is about, and sends what they hold.
record Files(Desk desk) {

    static String path(SeenCase seen, UUID key) {
        return Desk.page(seen) + "/files/" + key;
    }

    Filing filing() {
        return desk.casefile().filing();
    }

    List<Attached> all(SeenCase seen, Visit visit) {
        return filing().of(seen.child(), visit.worker(), visit.now());
    }

    /// @throws NotThereException if it does not exist for them
    Attached one(SeenCase seen, UUID key, Visit visit) {
        return all(seen, visit).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    /// The same of what was not struck out.
    Attached standing(SeenCase seen, UUID key, Visit visit) {
        return Optional.of(one(seen, key, visit))
                .filter(it -> it.struck().isEmpty())
                .orElseThrow(NotThereException::new);
    }

    /// A file on its way out: under a name of ours, kept nowhere, and able to do nothing.
    ///
    /// @param inPage whether a page may show it, if it is a picture; otherwise it is saved
    /// @throws NotThereException if nothing came out
    static ResponseEntity<byte[]> answer(Optional<Filing.TakenOut> out, boolean inPage) {
        var taken = out.orElseThrow(NotThereException::new);
        var file = taken.file();
        var name = file.type().words().toLowerCase(Locale.ROOT).replace(' ', '-') + "."
                + file.type().ending();
        var where = inPage && file.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().media()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        where.filename(name).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .cacheControl(CacheControl.noStore())
                .body(bytes(taken.found()).array());
    }

    private static Bytes bytes(KeptFiles.Found found) {
        return switch (found) {
            case KeptFiles.Found.Open(var bytes) -> bytes;
            case KeptFiles.Found.Shut _ -> throw new NotThereException();
        };
    }

    @Override
    public String toString() {
        return "Files[]";
    }
}
