package org.waymark.signin;

import io.nayuki.qrcodegen.QrCode;

/// The picture of squares by which a device reads an address.
///
/// @param path its dark squares, as the path of an SVG
/// @param side how wide and high it is, with the light edge that devices need
public record Squares(String path, int side) {
    private static final int EDGE = 4;

    static Squares of(String address) {
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
        return new Squares(path.toString(), code.size + 2 * EDGE);
    }

    @Override
    public String toString() {
        return "Squares[hidden]";
    }
}
