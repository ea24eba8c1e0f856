import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../shared/clock";
import { note } from "./note";
import { Paper } from "./paper";
import { paperContent, type PaperContent } from "./paper-content";
import { table } from "./table";

/** The paper that lies in the parcel: what was sent, to whom, and the gift message. It names no prices. */
export async function packingSlip(container: MedusaContainer, workOrderId: string): Promise<Buffer> {
  return drawPackingSlip(await paperContent(container, workOrderId), clock.now());
}

export async function drawPackingSlip(content: PaperContent, at: Date): Promise<Buffer> {
  const { shop, work_order: work } = content;
  const paper = await Paper.open(`Packing slip ${content.order_number}`, at);
  const half = paper.width / 2 - 10;
  const name = paper.text(shop.name, paper.left, 40, { width: half, size: 20, bold: true, colour: shop.colour });
  const title = paper.text("Packing slip", paper.left, name + 4, { width: half, size: 13 });
  await paper.barcode(content.order_number, 40);
  paper.text(`Order #${content.order_number}`, paper.left + half + 20, 96, { width: half, size: 11, bold: true, align: "right" });
  paper.rule(Math.max(title + 8, 116));

  const top = 128;
  paper.text("SHIP TO", paper.left, top, { width: half, size: 8, bold: true, colour: "#6b7280" });
  const address = paper.text(content.ship_to.join("\n") || "–", paper.left, top + 13, { width: half, size: 11 });
  const x = paper.left + half + 20;
  paper.text("ORDER", x, top, { width: half, size: 8, bold: true, colour: "#6b7280" });
  const about = paper.text(`Placed ${content.placed_on}\n${content.shipping}\nFrom ${content.location}`, x, top + 13, { width: half, size: 10 });
  let y = Math.max(address, about) + 18;

  if (work.gift_message) y = note(paper, "A MESSAGE FOR YOU", work.gift_message, y, shop.colour);
  if (work.instructions) y = note(paper, "DELIVERY INSTRUCTIONS", work.instructions, y, "#6b7280");
  y = table(paper, [
    { title: "QTY", width: 8, bold: true, size: 12, of: (line) => String(line.quantity - line.short_quantity) },
    { title: "ITEM", width: 62, of: (line) => line.title },
    { title: "SKU", width: 30, size: 9, of: (line) => line.sku ?? "" },
  ], work.lines, y + 6);
  if (y + 30 < paper.bottom) {
    const help = shop.support ? `Something missing or damaged? Write to ${shop.support}.` : "";
    paper.text(`Thank you for your order. ${help}`.trim(), paper.left, y + 14, { width: paper.width, size: 9, colour: "#6b7280" });
  }
  return paper.finish();
}
