import { ArrowPathMini, DocumentText, Trash } from "@medusajs/icons";
import { StatusBadge, Table } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { toast } from "@medusajs/ui";
import { openPdf } from "../../lib/open-pdf";
import { useDissolveWave, type Wave } from "../../lib/queries/waves";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";
import { RowActions } from "../common/row-actions";
import { WaveOrders } from "./wave-orders";

/** One wave: of which work orders, who picks it, and how far they are. */
export function WaveRow({ wave, location, now, onHandOver }: { wave: Wave; location: string; now: number; onHandOver: () => void }) {
  const { t } = useText();
  const { id, name, kind, picker_id, started_at, pieces, picked } = wave;
  const ask = useConfirm();
  const dissolve = useDissolveWave();
  const print = useMutation({ mutationFn: () => openPdf(`/admin/doorstep/documents/pick-list?wave_id=${encodeURIComponent(id)}`), onError: (error) => void toast.error(error.message) });
  const takeApart = async () => {
    if (await ask({ title: t("waves.dissolveTitle", { name }), description: t("waves.dissolveText"), confirmText: t("waves.dissolve"), variant: "danger" })) dissolve.mutate(id, told(t("waves.dissolved", { name })));
  };
  return (
    <Table.Row className="h-auto [&_td]:py-2">
      <Table.Cell className="txt-compact-small-plus"><OneLine text={name} /></Table.Cell>
      <Table.Cell>{t(`waves.kind.${kind}`)}</Table.Cell>
      <Table.Cell><OneLine text={location} /></Table.Cell>
      <Table.Cell><WaveOrders orders={wave.work_orders} /></Table.Cell>
      <Table.Cell>
        {started_at
          ? <StatusBadge color="blue">{picker_id ? (wave.picker_name ?? t("waves.somebody")) : t("waves.byZones")}</StatusBadge>
          : <StatusBadge color="grey">{t("waves.notBegun")}</StatusBadge>}
      </Table.Cell>
      <Table.Cell className="tabular-nums">{t("waves.progress", { picked, pieces })}</Table.Cell>
      <Table.Cell><Moment at={started_at ?? wave.created_at} now={now} isShort /></Table.Cell>
      <Table.Cell>
        <RowActions label={t("waves.actionsOf", { name })} actions={[
          { icon: <DocumentText />, label: t("waves.print"), onSelect: () => print.mutate() },
          ...(picker_id ? [{ icon: <ArrowPathMini />, label: t("waves.handOver"), onSelect: onHandOver }] : []),
          ...(started_at ? [] : [{ icon: <Trash />, label: t("waves.dissolve"), onSelect: () => void takeApart() }]),
        ]} />
      </Table.Cell>
    </Table.Row>
  );
}
