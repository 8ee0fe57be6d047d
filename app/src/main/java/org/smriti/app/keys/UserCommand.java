package org.smriti.app.keys;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.smriti.model.world.Control;

/** The commands that keys can give, each with its usual keys. */
public enum UserCommand {
    FORWARD(Group.WALK, Kind.STEERING, plain(KeyCode.UP), plain(KeyCode.W)),
    LEFT(Group.WALK, Kind.STEERING, plain(KeyCode.LEFT), plain(KeyCode.A)),
    RIGHT(Group.WALK, Kind.STEERING, plain(KeyCode.RIGHT), plain(KeyCode.D)),
    STAND(Group.WALK, Kind.STEERING, plain(KeyCode.DOWN), plain(KeyCode.S)),
    PLAY(Group.WALK, Kind.ACT, plain(KeyCode.SPACE)),
    STEP(Group.WALK, Kind.ACT, plain(KeyCode.PERIOD)),
    RATE(Group.WALK, Kind.ACT, plain(KeyCode.TAB)),
    MODE(Group.WALK, Kind.ACT, plain(KeyCode.M)),
    POLICY(Group.WALK, Kind.ACT, plain(KeyCode.P)),
    AGAIN(Group.WALK, Kind.ACT, plain(KeyCode.R)),

    USE(Group.HANDS, Kind.STEERING, plain(KeyCode.E)),
    PLACE(Group.HANDS, Kind.STEERING, plain(KeyCode.Q)),
    CRAFT(Group.HANDS, Kind.STEERING, plain(KeyCode.C)),
    INVENTORY(Group.HANDS, Kind.STEERING, plain(KeyCode.I)),

    LOOK_BACK(Group.LOOK, Kind.ACT, plain(KeyCode.COMMA)),
    LOOK_AHEAD(Group.LOOK, Kind.ACT, plain(KeyCode.SLASH)),
    CHUNK_BACK(Group.LOOK, Kind.ACT, plain(KeyCode.OPEN_BRACKET)),
    CHUNK_AHEAD(Group.LOOK, Kind.ACT, plain(KeyCode.CLOSE_BRACKET)),
    LOOK_FIRST(Group.LOOK, Kind.ACT, plain(KeyCode.HOME)),
    LOOK_NEWEST(Group.LOOK, Kind.ACT, plain(KeyCode.END)),
    BOOKMARK(Group.LOOK, Kind.ACT, plain(KeyCode.B)),
    REGENERATE(Group.LOOK, Kind.ACT, plain(KeyCode.G)),
    UNDO(Group.LOOK, Kind.ACT, new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(
            Group.LOOK,
            Kind.ACT,
            new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.Y, SHORTCUT_DOWN)),
    OPERATE(Group.LOOK, Kind.ACT, plain(KeyCode.O)),
    DIFFERENCE(Group.LOOK, Kind.ACT, plain(KeyCode.X)),
    SHOWN(Group.LOOK, Kind.ACT, plain(KeyCode.I)),
    MAP(Group.LOOK, Kind.ACT, plain(KeyCode.V)),

    PROBE_SPIN(Group.PROBE, Kind.ACT, plain(KeyCode.DIGIT1)),
    PROBE_OUT_AND_BACK(Group.PROBE, Kind.ACT, plain(KeyCode.DIGIT2)),
    PROBE_RETRACE(Group.PROBE, Kind.ACT, plain(KeyCode.DIGIT3)),
    PROBE_CONTINUE(Group.PROBE, Kind.ACT, plain(KeyCode.DIGIT4)),
    PROBE_STAND_STILL(Group.PROBE, Kind.ACT, plain(KeyCode.DIGIT5)),

    EXPOSURE(Group.DISTURB, Kind.ACT, plain(KeyCode.E)),
    CAMERA_JUMP(Group.DISTURB, Kind.ACT, plain(KeyCode.J)),
    NOISE_BURST(Group.DISTURB, Kind.ACT, plain(KeyCode.N)),
    BLACKOUT(Group.DISTURB, Kind.ACT, plain(KeyCode.K)),

    PALETTE(
            Group.WINDOW,
            Kind.ACT,
            new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN, SHIFT_DOWN)),
    KEYS(Group.WINDOW, Kind.ACT, Strokes.QUESTION, plain(KeyCode.F1)),
    LANGUAGE(Group.WINDOW, Kind.ACT, plain(KeyCode.F2)),
    GLOSSARY(Group.WINDOW, Kind.ACT, plain(KeyCode.F3)),
    QUIZ(Group.WINDOW, Kind.ACT, plain(KeyCode.F4)),
    PRESENT(Group.WINDOW, Kind.ACT, plain(KeyCode.F5), plain(KeyCode.F11)),
    HIDE_TRUTH(Group.WINDOW, Kind.ACT, plain(KeyCode.H)),
    POINTER(Group.WINDOW, Kind.ACT, plain(KeyCode.Q)),
    PAGE_BACK(Group.WINDOW, Kind.ACT, plain(KeyCode.PAGE_UP)),
    PAGE_AHEAD(Group.WINDOW, Kind.ACT, plain(KeyCode.PAGE_DOWN)),
    FULL_SCREEN(Group.WINDOW, Kind.ACT, plain(KeyCode.F)),
    LIGHT(Group.WINDOW, Kind.ACT, plain(KeyCode.L)),
    SMOOTH(Group.WINDOW, Kind.ACT, plain(KeyCode.C)),
    TEXT_LARGER(
            Group.WINDOW,
            Kind.ACT,
            new KeyCodeCombination(KeyCode.PLUS, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN), // the plus of a US keyboard
            new KeyCodeCombination(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(
            Group.WINDOW,
            Kind.ACT,
            new KeyCodeCombination(KeyCode.MINUS, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_USUAL(Group.WINDOW, Kind.ACT, new KeyCodeCombination(KeyCode.DIGIT0, SHORTCUT_DOWN)),
    NEXT_REGION(Group.WINDOW, Kind.ACT, plain(KeyCode.F6)),
    PREVIOUS_REGION(Group.WINDOW, Kind.ACT, new KeyCodeCombination(KeyCode.F6, SHIFT_DOWN)),
    /** Has a fixed key, so that there always is a way out. */
    CANCEL(Group.WINDOW, Kind.FIXED, plain(KeyCode.ESCAPE)),

    FILE_MENU(Group.FILES, Kind.MENU, plain(KeyCode.F10)),
    OPEN(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN)),
    SAVE(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN)),
    SAVE_AS(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.E, SHORTCUT_DOWN)),
    COPY_PICTURE(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)),
    QUIT(Group.FILES, Kind.MENU, new KeyCodeCombination(KeyCode.Q, SHORTCUT_DOWN));

    /** Commands that are listed together. */
    public enum Group {
        WALK,
        /** What an agent's hands do, in worlds where it has any. */
        HANDS,
        LOOK,
        PROBE,
        DISTURB,
        WINDOW,
        FILES;

        /** Key of its title in the texts. */
        public String key() {
            return "keys." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which keys a command can have. */
    public enum Kind {
        /** Keys alone, several of which can be held. */
        STEERING,
        /** Any key. */
        ACT,
        /** An accelerator of a menu: no key that a text field would write. */
        MENU,
        /** Its usual key only. */
        FIXED
    }

    private final Group group;
    private final Kind kind;
    private final List<KeyCodeCombination> usual;

    UserCommand(Group group, Kind kind, KeyCodeCombination... usual) {
        this.group = group;
        this.kind = kind;
        this.usual = List.of(usual);
    }

    private static KeyCodeCombination plain(KeyCode key) {
        return new KeyCodeCombination(key);
    }

    /** The commands it is listed with. */
    public Group group() {
        return group;
    }

    /** Which keys it can have. */
    public Kind kind() {
        return kind;
    }

    /** Whether it must have a key in every world, so that no hand can take it: what walks, what rules time, and the ways to all others. */
    public boolean isNeeded() {
        return switch (this) {
            case PLAY, STEP, MODE, PALETTE, KEYS -> true;
            default -> kind == Kind.STEERING;
        };
    }

    /** What it steers; nothing for standing still, and for commands that do not steer. */
    public Optional<Control> control() {
        return switch (this) {
            case FORWARD -> Optional.of(Control.FORWARD);
            case LEFT -> Optional.of(Control.LEFT);
            case RIGHT -> Optional.of(Control.RIGHT);
            case USE -> Optional.of(Control.USE);
            case PLACE -> Optional.of(Control.PLACE);
            case CRAFT -> Optional.of(Control.CRAFT);
            case INVENTORY -> Optional.of(Control.INVENTORY);
            default -> Optional.empty(); // no key held means no movement
        };
    }

    /** Its keys unless a person chose others. */
    public List<KeyCodeCombination> usual() {
        return usual;
    }

    /** Whether it can have such a key; Escape and Enter are kept for the window. */
    public boolean accepts(KeyCodeCombination stroke) {
        if (stroke.getCode() == KeyCode.ESCAPE || stroke.getCode() == KeyCode.ENTER) {
            return false;
        }
        return switch (kind) {
            case STEERING -> Strokes.isPlain(stroke);
            case ACT -> true;
            case MENU -> stroke.getCode().isFunctionKey() || stroke.getShortcut() == KeyCombination.ModifierValue.DOWN;
            case FIXED -> false;
        };
    }

    /** Its name in a file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its title in the texts. */
    public String key() {
        return "command." + id();
    }
}
