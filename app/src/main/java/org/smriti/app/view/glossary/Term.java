package org.smriti.app.view.glossary;

import java.util.Locale;
import org.smriti.app.text.Texts;

/** A term that is explained; its texts are {@code term.<name>} and {@code term.<name>.text}. */
public enum Term {
    WORLD_MODEL,
    DIFFUSION,
    DENOISING_STEP,
    NOISE_LEVEL,
    DIFFUSION_FORCING,
    CLEAN_PREFIX,
    STATE_SPACE,
    SSM_STATE,
    BLOCK,
    ATTENTION,
    WINDOW,
    CHUNK,
    PATCH,
    HYBRID,
    FOLLOW,
    IMAGINE,
    REGENERATE,
    BRANCH,
    RECALL,
    LAST_SEEN,
    PSNR,
    SSIM,
    LATENCY,
    PROFILE,
    SEED;

    private String key() {
        return "term." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The term. */
    public String word(Texts texts) {
        return texts.get(key());
    }

    /** Its explanation. */
    public String meaning(Texts texts) {
        return texts.get(key() + ".text");
    }

    /** Text key of its explanation. */
    public String meaningKey() {
        return key() + ".text";
    }

    /** Whether the term or its explanation contains a text, ignoring case. */
    boolean matches(Texts texts, String wanted) {
        String sought = wanted.strip().toLowerCase(Locale.ROOT);
        return word(texts).toLowerCase(Locale.ROOT).contains(sought)
                || meaning(texts).toLowerCase(Locale.ROOT).contains(sought);
    }
}
