import { clx, StatusBadge, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { LINK } from "../../lib/link-class";
import { fullMoment } from "../../lib/moments";
import type { ActivityRow } from "../../lib/queries/activity";
import { useText, type Text } from "../../lib/use-text";
import { OneLine } from "../common/one-line";

type Props = { row: ActivityRow; location: string; names: ReadonlyMap<string, string> };

/** One scan or deed. */
export function ActivityRowItem({ row, location, names }: Props) {
  const { t, named, locale } = useText();
  const { by, work_order_id, display_id, quantity } = row;
  const pieces = quantity === null ? null : t("activity.pieces", { count: quantity });
  const item = [row.title, row.barcode, row.bin, pieces].filter(Boolean).join(" · ");
  return (
    <Table.Row>
      <Table.Cell className="tabular-nums"><time dateTime={row.at}>{fullMoment(row.at, locale)}</time></Table.Cell>
      <Table.Cell>{by ? <OneLine text={row.name ?? names.get(by) ?? by} /> : <span className="text-ui-fg-subtle">{t("activity.byItself")}</span>}</Table.Cell>
      <Table.Cell><OneLine wide text={[named("activity.kind", row.kind), moreOf(row, names, named)].filter(Boolean).join(": ")} /></Table.Cell>
      <Table.Cell>{work_order_id && display_id !== null ? <Link to={`/doorstep/work-orders/${work_order_id}`} className={clx("txt-compact-small-plus", LINK)}>#{display_id}</Link> : "–"}</Table.Cell>
      <Table.Cell><OneLine wide text={item || "–"} /></Table.Cell>
      <Table.Cell>{row.result ? <StatusBadge color={row.result === "accepted" ? "green" : "red"}>{named("activity.results", row.result)}</StatusBadge> : "–"}</Table.Cell>
      <Table.Cell><OneLine text={location} /></Table.Cell>
    </Table.Row>
  );
}

/** A person's reason in their words, the order's by its name, or to whom it was given. */
function moreOf({ kind, data }: ActivityRow, names: Props["names"], named: Text["named"]): string | null {
  if (typeof data?.reason === "string") return kind === "held" || kind === "shorted" ? data.reason : named("warehouse.reason", data.reason);
  return typeof data?.to === "string" ? (names.get(data.to) ?? data.to) : null;
}
