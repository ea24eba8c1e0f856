import { envelope } from "../envelope";
import { GREY, letterhead, sideBySide } from "../letterhead";
import type { Paper } from "../paper";
import type { PaperSetting } from "../setting";
import { table, type Column } from "../table";
import type { ReceiptContent, ReceiptLine, ReceiptTax } from "./receipt-content";

type Row = { name: string; amount: string; bold?: boolean; dim?: boolean };
const isAny = (amount: string): boolean => Number(amount) !== 0;

/** Who sold what to whom, what it came to, and what of it is paid. */
export async function drawReceipt(paper: Paper, s: PaperSetting, r: ReceiptContent): Promise<void> {
  const { t } = s;
  const money = (amount: string): string => s.money({ amount, currency: r.currency_code });
  const about = [t("order", { order: r.order_number }), t("placed", { date: s.day(r.placed_at) }), r.cancelled_at ? t("receipt.cancelled", { date: s.day(r.cancelled_at) }) : ""];
  let y = await letterhead(paper, s, t("receipt.title"), about, r.order_number);
  const { name, address, tax_id } = r.seller;
  y = sideBySide(paper, [
    { heading: t("receipt.seller"), text: [address[0]?.startsWith(name) ? "" : name, ...address, tax_id ? t("receipt.tax_id", { id: tax_id }) : ""].filter(Boolean).join("\n") },
    { heading: t("receipt.bill_to"), text: [...envelope(r.bill_to, s.country), r.email ?? ""].filter(Boolean).join("\n") },
    ...(r.ship_to ? [{ heading: t("to"), text: envelope(r.ship_to, s.country).join("\n") }] : []),
  ], y) + 18;
  y = table(paper, columns(s, money), r.lines, y) + 4;
  for (const row of sumRows(s, r, money)) y = sumRow(paper, row, y);
  y += 8;
  for (const row of paidRows(s, r, money)) y = sumRow(paper, row, y);
  const help = s.brand.support ? t("receipt.help", { email: s.brand.support }) : "";
  paper.text(`${t("thanks")} ${help}`.trim(), paper.left, paper.roomFor(y + 16, 26), { width: paper.width, size: 9, colour: GREY });
}

const columns = ({ t }: PaperSetting, money: (amount: string) => string): Column<ReceiptLine>[] => [
  { title: t("column.quantity"), width: 8, of: (line) => String(line.quantity) },
  { title: t("column.item"), width: 44, of: (line) => line.title },
  { title: t("column.sku"), width: 18, size: 9, of: (line) => line.sku ?? "" },
  { title: t("column.price"), width: 15, align: "end", of: (line) => money(line.each) },
  { title: t("column.sum"), width: 15, align: "end", of: (line) => money(line.sum) },
];

function sumRows(s: PaperSetting, { sums }: ReceiptContent, money: (amount: string) => string): Row[] {
  const { t } = s;
  const taken = (amount: string): string => money(isAny(amount) ? `-${amount}` : amount);
  return [
    { name: t("receipt.subtotal"), amount: money(sums.subtotal) },
    ...(isAny(sums.shipping) ? [{ name: t("receipt.shipping"), amount: money(sums.shipping) }] : []),
    ...(isAny(sums.discount) ? [{ name: t("receipt.discount"), amount: taken(sums.discount) }] : []),
    ...sums.taxes.map((tax) => ({ name: taxName(s, tax), amount: money(tax.amount) })),
    ...(isAny(sums.credit) ? [{ name: t("receipt.credit"), amount: taken(sums.credit) }] : []),
    { name: t("receipt.total"), amount: money(sums.total), bold: true },
    ...sums.included.map((tax) => ({ name: t("receipt.tax_included", { name: taxName(s, tax) }), amount: money(tax.amount), dim: true })),
  ];
}

/** A tax as core names it, with its rate. */
function taxName({ t, locale }: PaperSetting, { name, rate }: ReceiptTax): string {
  const percent = rate === null ? "" : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 }).format(Number(rate) / 100);
  return `${name ?? t("receipt.tax")} ${percent}`.trim();
}

const paidRows = ({ t }: PaperSetting, { paid, refunded, left }: ReceiptContent, money: (amount: string) => string): Row[] => [
  { name: t("receipt.paid"), amount: money(paid) },
  ...(isAny(refunded) ? [{ name: t("receipt.refunded"), amount: money(refunded) }] : []),
  ...(isAny(left) ? [{ name: t("receipt.left"), amount: money(left) }] : []),
];

/** A name and an amount in the page's second half, the amounts below each other. */
function sumRow(paper: Paper, { name, amount, bold = false, dim = false }: Row, y: number): number {
  const [start, names, amounts] = [paper.left + paper.width * 0.42, paper.width * 0.34, paper.width * 0.24];
  const style = { size: bold ? 12 : 10, bold, colour: dim ? GREY : undefined };
  const height = Math.max(paper.heightOf(name, { ...style, width: names }), paper.heightOf(amount, { ...style, width: amounts }));
  const top = paper.roomFor(y, height + 4);
  paper.text(name, start, top, { ...style, width: names });
  paper.text(amount, start + names, top, { ...style, width: amounts, align: "end" });
  return top + height + 4;
}
