package org.smriti.app.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.smriti.app.session.Session;
import org.smriti.app.session.Surgery;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;

/**
 * A session with what belongs to it alone. Belongs to the model thread.
 *
 * @param opened what the window knows of it
 * @param auto the policy that can steer it
 * @param left branches to go back to, the one left last on top
 * @param undone branches to go forward to, the one gone back from last on top
 * @param operations done to Smriti's memory, the latest last
 */
record OpenSession(
        Opened opened,
        Session session,
        Policy auto,
        Deque<Integer> left,
        Deque<Integer> undone,
        List<Surgery> operations) {

    /** A session in which nothing can be undone yet. */
    static OpenSession of(Opened opened, Session session) {
        World world = session.world();
        Walk walk = world.isWatched() ? Walk.WATCH : Walk.GOALS;
        Policy auto = world.policy(walk, Course.of(0, 1).wandering(opened.seed()));
        return new OpenSession(opened, session, auto, new ArrayDeque<>(), new ArrayDeque<>(), new ArrayList<>());
    }

    /** The same, with what the window knows of its models now. */
    OpenSession with(List<TrackInfo> tracks) {
        return new OpenSession(opened.with(tracks), session, auto, left, undone, operations);
    }

    /** Notes that a person left a branch for another one, after which nothing can be redone. */
    void went(int from) {
        left.push(from);
        undone.clear();
    }

    /** Goes to the branch that was left last. */
    void back() {
        travel(left, undone);
    }

    /** Goes to the branch that was gone back from last. */
    void forth() {
        travel(undone, left);
    }

    private void travel(Deque<Integer> from, Deque<Integer> to) {
        int here = session.branch();
        session.checkout(from.element()); // if that fails, nothing has changed
        from.pop();
        to.push(here);
    }
}
