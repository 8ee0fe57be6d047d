package org.smriti.model.eval.score;

import org.smriti.model.world.ObjectKind;

/**
 * Whether one object in view of one generated frame is shown right.
 *
 * @param kind what it is
 * @param found whether it is
 * @param age frames since it was last shown as it is, {@link org.smriti.model.world.sight.Age#NEVER} if it never was
 * @param frameAge frames since the content of the whole frame was last shown
 * @param number of the frame among those generated, from 0
 */
public record ObjectScore(ObjectKind kind, boolean found, int age, int frameAge, int number) {}
