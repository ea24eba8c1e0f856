import { formatFor } from "../../../../emails/format";
import { envelope } from "../envelope";
import { GREY, letterhead, sideBySide } from "../letterhead";
import type { Paper } from "../paper";
import type { PaperSetting } from "../setting";
import { table } from "../table";
import type { PaperTextKey } from "../texts";
import type { ReturnContent, ReturnLine } from "./return-content";

const USUAL: readonly PaperTextKey[] = [
  "reason.small", "reason.large", "reason.different", "reason.damaged", "reason.wrong", "reason.late", "reason.unwanted", "reason.other",
];

/** What the shopper fills in and puts into the parcel, with the address to stick on it. It names no prices. */
export async function drawReturnSlip(paper: Paper, s: PaperSetting, r: ReturnContent): Promise<void> {
  const { t } = s;
  const about = [t("order", { order: r.order_number }), r.return_number ? t("return.number", { number: r.return_number }) : ""];
  let y = await letterhead(paper, s, t("return.title"), about, r.code, r.code.length > 20);
  y = sideBySide(paper, [
    { heading: t("return.send_to"), text: [s.brand.name, ...envelope(r.send_to, s.country)].join("\n"), size: 11 },
    { heading: t("return.sender"), text: envelope(r.sender, s.country).join("\n") },
  ], y) + 16;
  y = paper.text(t("return.tick"), paper.left, y, { width: paper.width, size: 10 }) + 10;
  y = table<ReturnLine>(paper, [
    { title: t("return.quantity_back"), width: 12, of: () => ({ tick: true }) },
    { title: t("column.quantity"), width: 12, of: (line) => `____ / ${line.quantity}` },
    { title: t("column.item"), width: 44, of: (line) => line.title },
    { title: t("column.sku"), width: 20, size: 9, of: (line) => line.sku ?? "" },
    { title: t("return.reason"), width: 12, of: () => "______" },
  ], r.lines, y) + 6;
  y = reasons(paper, s, r.reasons.length ? r.reasons : USUAL.map((key) => t(key)), y);
  y = paper.text(t("return.remarks"), paper.left, paper.roomFor(y + 8, 60), { width: paper.width, size: 9, bold: true }) + 20;
  for (const line of [0, 22]) paper.rule(y + line);
  label(paper, s, r, y + 40);
}

/** Numbered, in two columns. */
function reasons(paper: Paper, s: PaperSetting, names: readonly string[], y: number): number {
  const half = Math.ceil(names.length / 2);
  const numbered = names.map((name, n) => `${n + 1}  ${name}`);
  const top = paper.roomFor(y, 20 + half * 14);
  const below = paper.text(s.t("return.reasons"), paper.left, top, { width: paper.width, size: 9, bold: true }) + 3;
  const width = paper.width / 2 - 10;
  return Math.max(...[numbered.slice(0, half), numbered.slice(half)].map((column, n) =>
    paper.text(column.join("\n"), paper.left + n * (width + 20), below, { width, size: 9.5 })));
}

/** The address to cut out. */
function label(paper: Paper, s: PaperSetting, r: ReturnContent, y: number): void {
  const width = paper.width * 0.62;
  const style = { width: width - 24, size: 12, bold: true };
  // Whoever carries it reads the country in English.
  const address = [s.brand.name, ...envelope(r.send_to, formatFor("en", "UTC").country)].join("\n");
  const height = paper.heightOf(address, style) + 34;
  const top = paper.roomFor(y, height);
  paper.dashed(paper.left, top, width, height, GREY);
  paper.text(s.t("return.stick"), paper.left + 12, top + 8, { width: width - 24, size: 7.5, colour: GREY });
  paper.text(address, paper.left + 12, top + 22, style);
}
