import { envelope } from "./envelope";
import { GREY, letterhead, sideBySide } from "./letterhead";
import { note } from "./note";
import type { Paper } from "./paper";
import type { PaperSetting } from "./setting";
import type { SlipContent, SlipLine } from "./slip-content";
import { pricesFor, sumOf } from "./slip-prices";
import { table, type Column } from "./table";

/** The paper that lies in the parcel: what is in it, what follows, and the gift message. A gift's names no prices. */
export async function drawPackingSlip(paper: Paper, s: PaperSetting, slip: SlipContent, withPrices: boolean): Promise<void> {
  const { t } = s;
  const { wishes, parcel } = slip;
  const gift = wishes.gift_receipt;
  const parcelName = parcel && (parcel.count ? t("slip.parcel", { number: parcel.number, count: parcel.count }) : t("slip.parcel_of_more", { number: parcel.number }));
  let y = await letterhead(paper, s, t(gift ? "slip.gift" : "slip.title"), [t("order", { order: slip.order_number }), parcelName ?? ""], slip.order_number);
  y = sideBySide(paper, [
    { heading: t("to"), text: envelope(slip.ship_to, s.country).join("\n"), size: 11 },
    { heading: t("about"), text: [t("placed", { date: s.day(slip.placed_at) }), slip.shipping, t("from", { place: slip.location })].filter(Boolean).join("\n") },
  ], y) + 16;
  if (wishes.gift_message) y = note(paper, t("slip.message"), wishes.gift_message, y, s.brand.colour);
  const asked = [wishes.instructions, wishes.leave_at && `${t("slip.leave_at")}: ${wishes.leave_at}`].filter(Boolean).join("\n");
  if (asked) y = note(paper, t("slip.instructions"), asked, y, GREY);

  y = paper.text(t("slip.here"), paper.left, paper.roomFor(y + 4, 60), { width: paper.width, size: 12, bold: true }) + 6;
  const prices = pricesFor(slip, withPrices);
  const money = (amount: string): string => s.money({ amount, currency: slip.currency_code });
  y = table(paper, columns(s, prices, money), slip.lines, y);
  const sum = prices && sumOf(slip.lines, slip.currency_code);
  if (sum) y = paper.text(`${t("slip.sum")}: ${money(sum)}`, paper.left, paper.roomFor(y + 2, 16), { width: paper.width, size: 10, bold: true, align: "end" });
  for (const where of ["elsewhere", "later", "missing"] as const) y = rest(paper, t(`slip.${where}`), slip.rest[where], y + 8);
  if (gift) return;
  const help = s.brand.support ? t("help", { email: s.brand.support }) : "";
  paper.text(`${t("thanks")} ${help}`.trim(), paper.left, paper.roomFor(y + 12, 26), { width: paper.width, size: 9, colour: GREY });
}

function columns({ t }: PaperSetting, prices: boolean, money: (amount: string) => string): Column<SlipLine>[] {
  const each: Column<SlipLine> = { title: t("column.price"), width: 16, align: "end", of: (line) => (line.paid ? money(line.paid) : "") };
  return [
    { title: t("column.quantity"), width: 8, bold: true, size: 12, of: (line) => String(line.quantity) },
    { title: t("column.item"), width: prices ? 54 : 64, of: (line) => line.title },
    { title: t("column.sku"), width: 24, size: 9, of: (line) => line.sku ?? "" },
    ...(prices ? [each] : []),
  ];
}

function rest(paper: Paper, heading: string, pieces: { title: string; quantity: number }[], y: number): number {
  if (!pieces.length) return y - 8;
  let at = paper.text(heading, paper.left, paper.roomFor(y, 36), { width: paper.width, size: 10, bold: true }) + 2;
  for (const { title, quantity } of pieces) {
    const line = `${quantity} × ${title}`;
    const style = { width: paper.width, size: 9.5, colour: "#374151" };
    at = paper.text(line, paper.left, paper.roomFor(at, paper.heightOf(line, style)), style) + 1;
  }
  return at;
}
