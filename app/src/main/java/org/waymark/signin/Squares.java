package org.waymark.signin;

import io.nayuki.qrcodegen.QrCode;

/// The picture of squares by which a device reads an address, as the path of an SVG.
final class Squares {
    /// Devices need a light edge around it.
    private static final int EDGE = 4;

    private Squares() {}

    static String path(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var down = 0; down < code.size; down++) {
            for (var across = 0; across < code.size; across++) {
                if (code.getModule(across, down)) {
                    path.append('M')
                            .append(across + EDGE)
                            .append(' ')
                            .append(down + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /// How wide and high it is.
    static int side(String address) {
        return QrCode.encodeText(address, QrCode.Ecc.MEDIUM).size + 2 * EDGE;
    }
}
