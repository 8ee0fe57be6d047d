package org.smriti.app.files;

import java.util.Locale;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Take;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.world.Action;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** Reads the small parts of a document; each refuses what it cannot be, naming it. */
final class Parts {

    private Parts() {}

    /**
     * Goes on if all is right.
     *
     * @throws IllegalArgumentException telling the problem if not
     */
    static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }

    static Mode mode(String name) {
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("a mode '" + name + "'");
    }

    static Ground ground(String name) {
        for (Ground ground : Ground.values()) {
            if (ground.name().toLowerCase(Locale.ROOT).equals(name)) {
                return ground;
            }
        }
        throw new IllegalArgumentException("a ground '" + name + "'");
    }

    static Provenance provenance(char letter) {
        return switch (letter) {
            case 'o' -> Provenance.OBSERVED;
            case 'i' -> Provenance.IMAGINED;
            case 'r' -> Provenance.REGENERATED;
            default -> throw new IllegalArgumentException("provenance '" + letter + "'");
        };
    }

    static Action action(int number) {
        require(number >= 0 && number < Action.values().length, "an action number " + number);
        return Action.values()[number];
    }

    static Pace pace(SessionDocument.PaceText pace) {
        return pace.profile().isEmpty()
                ? new Pace.Fixed(pace.steps(), pace.lookAhead())
                : new Pace.Live(Profile.named(pace.profile()));
    }

    static Take take(SessionDocument.Retake take, int at) {
        return switch (take.kind()) {
            case "live" -> new Take.Live();
            case "regenerated" -> {
                require(take.prefix() >= 0 && take.prefix() <= at, "a prefix of " + take.prefix() + " steps of " + at);
                require(take.noise() >= 0 && take.noise() <= 1, "noise of " + take.noise());
                yield new Take.Regenerated(take.prefix(), new Settings(take.steps(), take.seed()), take.noise());
            }
            default -> throw new IllegalArgumentException("a take that is '" + take.kind() + "'");
        };
    }

    static Perturbation perturbation(SessionDocument.Disturbance what) {
        FrameSpan span = new FrameSpan(what.first(), what.frames());
        return switch (what.kind()) {
            case "blackout" -> new Blackout(span);
            case "exposure" -> new Exposure(span, what.gain(), what.gamma());
            case "camera-jump" -> new CameraJump(span, what.ahead(), what.left(), what.turn());
            case "noise-burst" -> new NoiseBurst(span, what.sigma(), what.seed());
            default -> throw new IllegalArgumentException("a perturbation '" + what.kind() + "'");
        };
    }
}
