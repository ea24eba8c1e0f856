import { StatusBadge, Table } from "@medusajs/ui";
import type { DeliveryScore } from "../../lib/delivery/types";
import { useText } from "../../lib/use-text";
import { ScrollTable } from "../common/scroll-table";
import { SectionHeader } from "../common/section-header";
import { CalibrationPlot } from "./calibration-plot";
import { useShares } from "./use-shares";

const COLUMNS = ["told", "kept", "parcels", "verdict"] as const;
/** Fewer parcels than this say nothing of how honest a promise is. */
const TOO_FEW = 20;
/** Told and kept may be so far apart before it is worth a word. */
const APART = 0.05;

/** Whether what was told as so sure was as sure: of promises at nine in ten, nine in ten should hold. */
export function CalibrationTable({ calibration }: { calibration: DeliveryScore["calibration"] }) {
  const { t } = useText();
  const { share, count } = useShares();
  return (
    <>
      <SectionHeader title={t("delivery.calibration")} text={t("delivery.calibrationText")} />
      <div className="px-6 pb-4"><CalibrationPlot calibration={calibration} few={TOO_FEW} /></div>
      <ScrollTable label={t("delivery.calibration")} head={COLUMNS.map((column) => t(`delivery.calibrationColumn.${column}`))}>
        {calibration.map((row) => (
          <Table.Row key={row.told_from}>
            <Table.Cell className="tabular-nums">{share(row.confidence)}</Table.Cell>
            <Table.Cell className="tabular-nums">{share(row.held)}</Table.Cell>
            <Table.Cell className="tabular-nums">{count(row.parcels)}</Table.Cell>
            <Table.Cell><Verdict told={row.confidence ?? 0} held={row.held ?? 0} parcels={row.parcels} /></Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
    </>
  );
}

function Verdict({ told, held, parcels }: { told: number; held: number; parcels: number }) {
  const { t } = useText();
  if (parcels < TOO_FEW) return <StatusBadge color="grey">{t("delivery.tooFew")}</StatusBadge>;
  if (held < told - APART) return <StatusBadge color="red">{t("delivery.tooSure")}</StatusBadge>;
  return <StatusBadge color={held > told + APART ? "blue" : "green"}>{t(held > told + APART ? "delivery.tooCareful" : "delivery.asTold")}</StatusBadge>;
}
