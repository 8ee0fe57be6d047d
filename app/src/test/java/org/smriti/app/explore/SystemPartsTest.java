package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemPartsTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidOfAUseThatLacksNothing(SystemPart.Use use) {
        assertEquals(Optional.empty(), without(EnumSet.noneOf(SystemPart.class)).lacking(use));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsNamedWithThePackageThatBringsIt(SystemPart part) {
        assertEquals(
                Optional.of(part.title() + " (Debian: apt install " + part.debian() + ", Fedora: dnf install "
                        + part.fedora() + ", Arch: pacman -S " + part.arch() + ")"),
                without(EnumSet.of(part)).lacking(part.use()));
    }

    @Test
    void whatLeansOnAMissingOneIsInstalledWithIt() {
        assertTrue(without(EnumSet.of(SystemPart.FONTCONFIG, SystemPart.PANGO, SystemPart.GTK))
                .lacking(SystemPart.Use.WINDOW)
                .orElseThrow()
                .contains("apt install libfontconfig1 libpangoft2-1.0-0 libgtk-3-0,"));
    }

    @Test
    void withoutGlAWindowOpensAllTheSame() {
        assertEquals(Optional.empty(), without(EnumSet.of(SystemPart.GL)).lacking(SystemPart.Use.WINDOW));
    }

    private static SystemParts without(Set<SystemPart> missing) {
        return SystemParts.of(part -> !missing.contains(part));
    }
}
