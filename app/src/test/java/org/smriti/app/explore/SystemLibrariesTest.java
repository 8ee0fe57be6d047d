package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemLibrariesTest {

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidOfAUseThatLacksNothing(SystemLibrary.Use use) {
        assertEquals(Optional.empty(), SystemLibraries.of(file -> true).lacking(use));
    }

    @Test
    void onlyThePackageThatIsMissingIsNamed() {
        SystemLibraries libraries = SystemLibraries.of(file -> !file.startsWith("libXtst"));

        assertEquals(
                Optional.of("libXtst.so.6 cannot be loaded (Debian: apt install libxtst6, Fedora: dnf install"
                        + " libXtst, Arch: pacman -S libxtst)"),
                libraries.lacking(SystemLibrary.Use.WINDOW));
        assertEquals(Optional.empty(), libraries.lacking(SystemLibrary.Use.GRAPHICS));
    }

    @Test
    void whatLeansOnAMissingOneIsInstalledWithIt() {
        List<String> gone = List.of("libfontconfig.so.1", "libpangoft2-1.0.so.0", "libgtk-3.so.0");

        assertTrue(SystemLibraries.of(file -> !gone.contains(file))
                .lacking(SystemLibrary.Use.WINDOW)
                .orElseThrow()
                .contains("apt install libfontconfig1 libpangoft2-1.0-0 libgtk-3-0,"));
    }

    @Test
    void withoutGlAWindowOpensAllTheSame() {
        SystemLibraries libraries = SystemLibraries.of(file -> !file.startsWith("libGL"));

        assertEquals(Optional.empty(), libraries.lacking(SystemLibrary.Use.WINDOW));
        assertTrue(libraries.lacking(SystemLibrary.Use.GRAPHICS).orElseThrow().contains("apt install libgl1,"));
    }
}
