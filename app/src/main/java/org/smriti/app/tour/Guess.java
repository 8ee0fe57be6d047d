package org.smriti.app.tour;

import java.util.List;
import java.util.Optional;

/**
 * A question with choices: the audience guesses, one of them is pressed, and the card says whether it is right.
 *
 * @param choices at least two
 * @param right index of the right one, from 0
 * @param told what is said afterwards
 */
public record Guess(List<Words> choices, int right, Optional<Words> told) {}
