import { Container } from "@medusajs/ui";
import { STATIONS } from "../../../modules/order-journey/rules/flow";
import type { Analytics } from "../../lib/analytics/types";
import { useText } from "../../lib/use-text";
import { Figures } from "../common/figures";
import { SectionHeader } from "../common/section-header";
import { useShares } from "../delivery/use-shares";
import { Bars, type Bar } from "./bars";

/** From what carts held to what arrived, and the shares that sum it up. */
export function FunnelPart({ analytics: { funnel, holds, on_time, csat } }: { analytics: Analytics }) {
  const { t } = useText();
  const { share, count } = useShares();
  const most = Math.max(1, holds.taken, funnel.placed);
  const bar = (name: string, value: number, of: number): Bar => ({ name, value: count(value), share: value / most, note: share(of ? value / of : null) });
  const bars = [
    ...(holds.taken ? [{ ...bar(t("analytics.station.held"), holds.taken, 0), note: "" }] : []), ...STATIONS.map((station) => bar(t(`analytics.station.${station}`), funnel[station], funnel.placed)),
    ...(funnel.canceled ? [bar(t("analytics.station.canceled"), funnel.canceled, funnel.placed)] : []),
  ];
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("analytics.funnel")} text={t("analytics.funnelText")} />
      <div className="px-6 py-4">
        <Figures figures={[
          { name: t("analytics.figure.onTime"), value: share(on_time.share), isNothing: on_time.share === null }, { name: t("analytics.figure.converted"), value: share(holds.share), isNothing: holds.share === null },
          { name: t("analytics.figure.csat"), value: csat.average === null ? t("warehouse.none") : count(csat.average), isNothing: csat.average === null },
          { name: t("analytics.figure.satisfied"), value: share(csat.share), isNothing: csat.share === null },
        ]} />
      </div>
      <div className="px-6 py-4"><Bars label={t("analytics.funnel")} head={[t("analytics.column.what"), t("analytics.column.count"), t("analytics.column.share")]} bars={bars} /></div>
    </Container>
  );
}
