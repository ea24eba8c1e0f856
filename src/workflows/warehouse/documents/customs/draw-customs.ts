import type { Address } from "../../../../providers/carrier/adapters";
import { letterhead, sideBySide, GREY } from "../letterhead";
import type { Paper } from "../paper";
import type { PaperSetting } from "../setting";
import { table } from "../table";
import type { CustomsContent, CustomsLine } from "./customs-content";
import { signature } from "../signature";

const TERMS = { DAP: "DAP: duty and taxes are paid by the receiver", DDP: "DDP: duty and taxes are paid by the sender" } as const;
/** Room to write by hand what is not known. */
const BLANK = "____________";
const kilograms = (grams: number | null): string => (grams === null ? BLANK : `${(grams / 1000).toFixed(3)} kg`);

/** The paper that customs reads, in English as their own forms are, with amounts in the currency's code and decimals. */
export async function drawCustoms(paper: Paper, s: PaperSetting, c: CustomsContent): Promise<void> {
  const money = (amount: string): string => `${amount} ${c.currency_code.toUpperCase()}`;
  let y = await letterhead(paper, s, "Commercial invoice and customs declaration", [`Invoice ${c.number}`, c.date.slice(0, 10)], c.tracking_number ?? c.number);
  y = sideBySide(paper, [
    { heading: "SENDER (EXPORTER)", text: [...party(c.sender, s), c.eori && `EORI ${c.eori}`, c.vat && `VAT ${c.vat}`].filter(Boolean).join("\n") },
    { heading: "RECEIVER (IMPORTER)", text: party(c.receiver, s).join("\n") },
  ], y) + 14;
  y = sideBySide(paper, [
    { heading: "REASON FOR EXPORT", text: c.reason.charAt(0).toUpperCase() + c.reason.slice(1) },
    { heading: "TERMS (INCOTERMS 2020)", text: TERMS[c.terms], size: 9.5 },
    { heading: "CARRIER", text: [c.carrier, c.tracking_number].filter(Boolean).join("\n"), size: 9.5 },
    { heading: "GROSS WEIGHT", text: kilograms(c.grams) },
  ], y) + 16;
  y = table<CustomsLine>(paper, [
    { title: "QTY", width: 6, bold: true, of: (line) => String(line.quantity) },
    { title: "DESCRIPTION OF GOODS", width: 32, of: (line) => [line.title, line.material, line.mid_code && `MID ${line.mid_code}`].filter(Boolean).join("\n") },
    { title: "HS CODE", width: 14, size: 9, of: (line) => line.hs_code ?? BLANK },
    { title: "ORIGIN", width: 9, of: (line) => line.origin_country ?? "______" },
    { title: "NET WEIGHT", width: 13, size: 9, align: "end", of: (line) => kilograms(line.grams) },
    { title: "VALUE EACH", width: 15, size: 9, align: "end", of: (line) => money(line.each) },
    { title: "VALUE", width: 15, size: 9, align: "end", of: (line) => money(line.sum) },
  ], c.lines, y) + 4;
  y = paper.roomFor(y, 60);
  for (const [name, amount, bold] of [["Goods", c.value, false], ["Shipping", c.shipping, false], ["Total declared value", c.total, true]] as const) {
    y = paper.text(`${name}:  ${money(amount)}`, paper.left, y, { width: paper.width, size: bold ? 11 : 10, bold, align: "end" }) + 2;
  }
  const oath = "I declare that the particulars given here are correct, and that this parcel holds nothing dangerous or forbidden by postal or customs rules.";
  y = paper.text(oath, paper.left, paper.roomFor(y + 18, 100), { width: paper.width, size: 9, colour: GREY }) + 30;
  signature(paper, ["Date", `Name${c.signatory ? `: ${c.signatory}` : ""}`, "Signature"], y);
}

/** A sender's or receiver's lines; the country by its code too, which officers look for. */
function party(a: Address, s: PaperSetting): string[] {
  const town = [a.zip, a.city, a.state].filter(Boolean).join(" ");
  return [a.name, a.company, a.street1, a.street2, town, `${s.country(a.country)} (${a.country})`, a.phone, a.email].filter((line): line is string => Boolean(line));
}
