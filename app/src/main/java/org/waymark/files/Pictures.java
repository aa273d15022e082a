package org.waymark.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.waymark.files.Checks.Unfit;

/// Makes a picture anew from its dots. Nothing else of the file gets into the copy.
final class Pictures {
    private static final long MOST_DOTS = 120_000_000;
    private static final int LONGEST_SIDE = 30_000;

    /// How many a copy has at most: enough for a whole screen, and for a letter to be read.
    private static final double DOTS_SHOWN = 8_000_000;

    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /// @throws Unfit if it is no such picture, or more than can be opened
    static byte[] shown(byte[] bytes, FileType type) throws Unfit {
        try {
            return written(upright(read(bytes, type), orientation(bytes)), type);
        } catch (IOException | RuntimeException damaged) {
            // The readers of the JDK throw whatever they stumble over.
            throw new Unfit(
                    String.valueOf(damaged.getMessage()).contains("Unsupported Image Type")
                            ? Fault.OTHER_COLOURS
                            : Fault.DAMAGED);
        }
    }

    private static BufferedImage read(byte[] bytes, FileType type) throws IOException, Unfit {
        var reader = ImageIO.getImageReadersByFormatName(type.word()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            var param = reader.getDefaultReadParam();
            var each = every(dots(reader));
            param.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static long dots(ImageReader reader) throws IOException, Unfit {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var dots = (long) width * height;
        if (dots > MOST_DOTS || Math.max(width, height) > LONGEST_SIDE) {
            throw new Unfit(Fault.TOO_MANY_DOTS);
        }
        return dots;
    }

    /// Of how many dots in a row one is read, so that there are not too many.
    private static int every(long dots) {
        return (int) Math.ceil(Math.sqrt(dots / DOTS_SHOWN));
    }

    /// Which way up the camera was held, as EXIF counts: 1 to 8.
    private static int orientation(byte[] bytes) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var says = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return says == null ? 1 : says;
        } catch (ImageProcessingException _) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        // Which side of the dots comes to stand where; EXIF's own table.
        var lies = orientation >= 5;
        var fromRight = List.of(2, 3, 6, 7).contains(orientation);
        var fromBelow = List.of(3, 4, 7, 8).contains(orientation);
        var width = lies ? picture.getHeight() : picture.getWidth();
        var height = lies ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(width, height, kind(picture));
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var across = fromRight ? width - 1 - x : x;
                var down = fromBelow ? height - 1 - y : y;
                upright.setRGB(x, y, lies ? picture.getRGB(down, across) : picture.getRGB(across, down));
            }
        }
        return upright;
    }

    private static int kind(BufferedImage picture) {
        return picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static byte[] written(BufferedImage picture, FileType type) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type.word()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
