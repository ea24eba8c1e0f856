import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../shared/clock";
import { note } from "./note";
import { Paper } from "./paper";
import { paperContent, type PaperContent } from "./paper-content";
import { table } from "./table";

/** The picker's paper: bins in the order of the way, with the work order as a barcode to scan. */
export async function pickList(container: MedusaContainer, workOrderId: string): Promise<Buffer> {
  return drawPickList(await paperContent(container, workOrderId), clock.now());
}

export async function drawPickList(content: PaperContent, at: Date): Promise<Buffer> {
  const work = content.work_order;
  const paper = await Paper.open(`Pick list ${content.order_number}`, at);
  const half = paper.width / 2 - 10;
  const shipBy = new Date(work.ship_by).toISOString().slice(0, 16).replace("T", " ");
  const title = paper.text("Pick list", paper.left, 40, { width: half - 60, size: 20, bold: true });
  const about = paper.text(`Order #${content.order_number}\n${content.location}\nShip by ${shipBy} UTC`, paper.left, title + 4, { width: half - 60, size: 11 });
  const code = await paper.barcode(work.id, 40, { width: 300, height: 38 });
  let y = Math.max(about, code) + 10;
  paper.rule(y);
  y += 12;
  if (work.instructions) y = note(paper, "THE SHOPPER ASKS", work.instructions, y, "#b45309");
  if (work.gift_message) y = note(paper, "GIFT MESSAGE: PRINT THE PACKING SLIP", work.gift_message, y, "#b45309");
  table(paper, [
    { title: "BIN", width: 16, bold: true, size: 14, of: (line) => line.bin ?? "–" },
    { title: "QTY", width: 8, bold: true, size: 14, align: "right", of: (line) => String(line.quantity) },
    { title: "ITEM", width: 42, of: (line) => line.title },
    { title: "SKU / BARCODE", width: 26, size: 9, of: (line) => [line.sku, line.barcode].filter(Boolean).join("\n") },
    { title: "PICKED", width: 8, of: () => "[   ]" },
  ], work.lines, y);
  return paper.finish();
}
