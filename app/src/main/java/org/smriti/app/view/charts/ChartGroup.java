package org.smriti.app.view.charts;

import java.util.List;
import org.smriti.app.view.charts.data.Cost;

/**
 * Charts of one kind.
 *
 * @param id of its button and of its name in the texts
 * @param watching whether the models must be watched for them
 * @param pages the charts, at least one
 */
record ChartGroup(String id, Needs watching, List<ChartPage> pages) {

    /** What charts need beside the steps. */
    enum Needs {
        NOTHING,
        WATCHING
    }

    /** All there are. */
    static List<ChartGroup> all(ChartContext context, Studies studies) {
        return List.of(
                new ChartGroup(
                        "charts-state",
                        Needs.NOTHING,
                        List.of(new StateLinesPage(context), new StateHeatPage(context), new StateBlocksPage(context))),
                new ChartGroup(
                        "charts-attention",
                        Needs.WATCHING,
                        List.of(
                                new MassPage(context, studies),
                                new PatchPage(context, studies),
                                new MaskPage(context))),
                new ChartGroup(
                        "charts-recall", Needs.NOTHING, List.of(new RecallPage(context), new SweepPage(context))),
                new ChartGroup(
                        "charts-cost",
                        Needs.NOTHING,
                        List.of(
                                new CostPage(context, "cost-time", Cost.TIME),
                                new CostPage(context, "cost-memory", Cost.MEMORY),
                                new LatencyPage(context))),
                new ChartGroup(
                        "charts-denoise",
                        Needs.NOTHING,
                        List.of(
                                new DenoisePage(context, studies, 2),
                                new DenoisePage(context, studies, 5),
                                new DenoisePage(context, studies, 8))));
    }
}
