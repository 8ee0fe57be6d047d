package org.smriti.app.export;

import org.smriti.app.session.Provenance;

/** The colours of provenance, from Okabe and Ito's palette, which colour-blind people can tell apart. */
public final class ProvenanceColor {

    private ProvenanceColor() {}

    /** Red, green and blue as 0xRRGGBB. */
    public static int of(Provenance provenance) {
        return switch (provenance) {
            case OBSERVED -> 0x009e73;
            case IMAGINED -> 0xe69f00;
            case REGENERATED -> 0xcc79a7;
        };
    }
}
