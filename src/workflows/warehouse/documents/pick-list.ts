import { ownCode } from "../../../modules/warehouse/rules/own-code";
import { code128 } from "../../../providers/carrier/label/code128";
import type { OrderInstructions } from "../instructions-of";
import type { Work, WorkToPrint } from "./load-work";
import { letterhead } from "./letterhead";
import { note } from "./note";
import type { Paper } from "./paper";
import type { PaperSetting } from "./setting";
import { table } from "./table";

/** `is_own_code`: it stands on no piece. */
type ListedLine = Work["lines"][number] & { is_own_code?: boolean };
export type PickListContent = { id: string; order_number: string; location: string; ship_by: string; wishes: OrderInstructions; lines: ListedLine[] };
const AMBER = "#b45309";

export const pickListOf = ({ work, order, location, wishes }: WorkToPrint): PickListContent => ({
  id: work.id, order_number: String(order.display_id), location, ship_by: new Date(work.ship_by).toISOString(), wishes,
  lines: work.lines.map((line) => ({ ...line, is_own_code: isOwnCode(line, order.items.find(({ id }) => id === line.line_item_id)?.variant_id) })),
});

const isOwnCode = ({ barcode, inventory_item_id, line_item_id }: ListedLine, variantId: string | null | undefined): boolean =>
  [inventory_item_id, variantId, line_item_id].some((id) => id && ownCode(id) === barcode);


/** The picker's paper: bins in the order of the way, with the work order as a barcode to scan, and the codes of goods that have none of their own. */
export async function drawPickList(paper: Paper, s: PaperSetting, list: PickListContent): Promise<void> {
  const { t } = s;
  const { wishes } = list;
  let y = await letterhead(paper, s, t("pick.title"), [t("order", { order: list.order_number }), list.location, t("pick.ship_by", { date: s.moment(list.ship_by) })], list.id, true);
  const asked = [wishes.instructions, wishes.leave_at && `${t("slip.leave_at")}: ${wishes.leave_at}`].filter(Boolean).join("\n");
  if (asked) y = note(paper, t("pick.asks"), asked, y, AMBER);
  if (wishes.gift_message) y = note(paper, t("pick.gift"), wishes.gift_message, y, AMBER);
  if (wishes.gift_receipt) y = paper.text(t("pick.no_prices"), paper.left, y, { width: paper.width, size: 10, bold: true, colour: AMBER }) + 8;
  const bars = new Map(await Promise.all(list.lines.filter((line) => line.is_own_code).map(async ({ id, barcode }) => [id, { barcode: await code128(barcode!), text: barcode! }] as const)));
  table(paper, [
    { title: t("column.bin"), width: 17, bold: true, size: 14, of: (line) => line.bin ?? "–" },
    { title: t("column.quantity"), width: 9, bold: true, size: 14, of: (line) => String(line.quantity) },
    { title: t("column.item"), width: 40, of: (line) => line.title },
    { title: t("column.code"), width: 26, size: 9, of: (line) => bars.get(line.id) ?? [line.sku, line.barcode].filter(Boolean).join("\n") },
    { title: t("column.picked"), width: 9, of: () => ({ tick: true }) },
  ], list.lines, y);
}
