package org.smriti.app.view.charts;

import java.util.List;
import org.smriti.app.view.charts.data.Cost;
import org.smriti.app.view.charts.page.CostPage;
import org.smriti.app.view.charts.page.DenoisePage;
import org.smriti.app.view.charts.page.LatencyPage;
import org.smriti.app.view.charts.page.MaskPage;
import org.smriti.app.view.charts.page.MassPage;
import org.smriti.app.view.charts.page.PatchPage;
import org.smriti.app.view.charts.page.RecallPage;
import org.smriti.app.view.charts.page.StateBlocksPage;
import org.smriti.app.view.charts.page.StateHeatPage;
import org.smriti.app.view.charts.page.StateLinesPage;
import org.smriti.app.view.charts.page.Studies;
import org.smriti.app.view.charts.page.SweepPage;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;

/**
 * Charts of one kind.
 *
 * @param id of its button and of its name in the texts
 * @param watching whether the models must be traced for them
 * @param pages the charts, at least one
 */
record ChartGroup(String id, Needs watching, List<ChartPage> pages) {

    /** What charts need besides the steps. */
    enum Needs {
        NOTHING,
        WATCHING
    }

    /** All groups, in the order of their buttons. */
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
