package org.smriti.app.view.keys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.smriti.app.keys.Keyboard;
import org.smriti.app.keys.UsKeys;

/** Asks GDK 3 and X11, which JavaFX uses on Linux, on which key a character lies. On the JavaFX thread only, because GDK is not thread-safe. */
final class GdkKeyboard implements Keyboard {

    private static final int UNICODE = 0x1000000; // plus a character: its X keysym where it has no older one
    private static final int FIRST = 8; // X keycode of Linux's key 0
    private static final int CORE_KEYBOARD = 0x100; // XkbUseCoreKbd
    private static final int STATE_BYTES = 18; // of an XkbStateRec, which begins with the group
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout POINTER = ValueLayout.ADDRESS;
    private static final MemoryLayout ENTRY = MemoryLayout.sequenceLayout(3, INT); // GdkKeymapKey

    /** Where a character lies: key code, keyboard group (layout), and shift level. */
    private record Entry(int key, int group, int level) {}

    private final MethodHandle display;
    private final MethodHandle connection;
    private final MethodHandle state;
    private final MethodHandle keymap;
    private final MethodHandle keyval;
    private final MethodHandle entries;
    private final MethodHandle free;

    /**
     * Looks up the native functions.
     *
     * @throws IllegalArgumentException if there is no GDK 3, or no X11 below it
     */
    GdkKeyboard() {
        SymbolLookup gdk = library("libgdk-3.so.0");
        display = function(gdk, "gdk_display_get_default", FunctionDescriptor.of(POINTER));
        connection = function(gdk, "gdk_x11_display_get_xdisplay", FunctionDescriptor.of(POINTER, POINTER));
        state = function(library("libX11.so.6"), "XkbGetState", FunctionDescriptor.of(INT, POINTER, INT, POINTER));
        keymap = function(gdk, "gdk_keymap_get_for_display", FunctionDescriptor.of(POINTER, POINTER));
        keyval = function(gdk, "gdk_unicode_to_keyval", FunctionDescriptor.of(INT, INT));
        entries = function(
                gdk, "gdk_keymap_get_entries_for_keyval", FunctionDescriptor.of(INT, POINTER, INT, POINTER, POINTER));
        free = function(gdk, "g_free", FunctionDescriptor.ofVoid(POINTER));
    }

    @SuppressWarnings("restricted") // libraries that JavaFX has already loaded
    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    @SuppressWarnings("restricted") // signatures as in the C headers, which are stable
    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor signature) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), signature);
    }

    /** Prefers an entry of the active layout, and among those the one with the lowest shift level. */
    @Override
    public Optional<KeyCode> key(char character) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment here = (MemorySegment) display.invokeExact();
            if (MemorySegment.NULL.equals(here)) {
                return Optional.empty();
            }
            int group = group(here, arena);
            MemorySegment keys = (MemorySegment) keymap.invokeExact(here);
            int name = (int) keyval.invokeExact((int) character);
            return Stream.concat(entries(keys, name, arena), entries(keys, UNICODE | character, arena))
                    .filter(entry -> UsKeys.at(entry.key - FIRST).isPresent())
                    .min(Comparator.comparing((Entry entry) -> entry.group != group)
                            .thenComparingInt(Entry::level))
                    .flatMap(entry -> UsKeys.at(entry.key - FIRST));
        } catch (Throwable e) { // declared by method handles; these functions throw nothing
            throw new IllegalStateException(e);
        }
    }

    private int group(MemorySegment here, Arena arena) throws Throwable {
        MemorySegment now = arena.allocate(STATE_BYTES);
        MemorySegment server = (MemorySegment) connection.invokeExact(here);
        int failed = (int) state.invokeExact(server, CORE_KEYBOARD, now);
        return failed == 0 ? now.get(ValueLayout.JAVA_BYTE, 0) : 0;
    }

    private Stream<Entry> entries(MemorySegment keys, int name, Arena arena) throws Throwable {
        MemorySegment found = arena.allocate(POINTER);
        MemorySegment count = arena.allocate(INT);
        if ((int) entries.invokeExact(keys, name, found, count) == 0) {
            return Stream.empty();
        }
        MemorySegment first = found.get(ValueLayout.ADDRESS, 0);
        MemorySegment all = sized(first, count.get(INT, 0));
        Stream<Entry> read = IntStream.range(0, count.get(INT, 0))
                .mapToObj(i -> new Entry(
                        all.getAtIndex(INT, 3L * i), all.getAtIndex(INT, 3L * i + 1), all.getAtIndex(INT, 3L * i + 2)))
                .toList()
                .stream();
        free.invokeExact(first);
        return read;
    }

    @SuppressWarnings("restricted") // the size is the count that GDK returned
    private static MemorySegment sized(MemorySegment first, int entries) {
        return first.reinterpret(ENTRY.byteSize() * entries);
    }
}
