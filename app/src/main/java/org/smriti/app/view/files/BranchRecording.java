package org.smriti.app.view.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.export.Recording;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;

/** Takes steps of the current branch to be exported. */
final class BranchRecording {

    private BranchRecording() {}

    /** The panes that steps can be shown in: the truth, and each track in the order of the stage. */
    static List<String> panes(Opened session, List<Tick> ticks) {
        List<String> panes = new ArrayList<>(List.of(Recording.TRUTH));
        session.tracks().stream().map(TrackInfo::name).forEach(panes::add);
        if (ticks.stream().anyMatch(tick -> tick.tracks().containsKey(Tick.TWIN))) {
            panes.add(Math.min(2, panes.size()), Tick.TWIN); // beside the model whose twin it is
        }
        return panes;
    }

    /** Name of the model in a pane; none for the truth. */
    static Optional<String> model(Opened session, String pane) {
        String track = pane.equals(Tick.TWIN) ? TrackInfo.SMRITI : pane;
        return session.track(track).map(TrackInfo::model);
    }

    /** The steps from one to another, both included, as the panes show them; none if there are no such steps. */
    static Optional<Recording> of(ExplorerState state, List<String> panes, int from, int to) {
        int last = Math.min(to, state.ticks().size() - 1);
        Optional<Opened> session = state.session().get();
        if (session.isEmpty() || from < 0 || from > last) {
            return Optional.empty();
        }
        Opened opened = session.get();
        Map<String, String> models = new LinkedHashMap<>();
        panes.forEach(pane -> model(opened, pane).ifPresent(model -> models.put(pane, model)));
        FilmOrigin origin = FilmOrigin.of(opened.world(), opened.kind(), opened.seed(), models);
        return Optional.of(
                new Recording(origin, opened.side(), panes, state.ticks().subList(from, last + 1)));
    }
}
