import { parseArgs } from "node:util";
import PDFDocument from "pdfkit";
import { at, options, slip } from "../src/workflows/warehouse/documents/__tests__/sample";
import { drawPackingSlip } from "../src/workflows/warehouse/documents/packing-slip";
import { lookOf, printSheets, type PrintLook } from "../src/workflows/warehouse/documents/print-sheets";
import type { SlipContent } from "../src/workflows/warehouse/documents/slip-content";
import { code128 } from "../src/providers/carrier/label/code128";
import { measureInTurn } from "./in-turn";
import { machine } from "./machine";
import { rowOf, tableOf, type Row } from "./table";

type Drawn = { pdf: Buffer; pages: number };

/** The same words in pdfkit's own Helvetica, without directions, other scripts or page breaks that mind the rows. */
async function plain(content: SlipContent): Promise<Drawn> {
  const doc = new PDFDocument({ size: "A4", margin: 40, bufferPages: true });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => doc.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", resolve));
  doc.font("Helvetica-Bold").fontSize(20).text("Hearth & Hill").fontSize(13).text(`Packing slip ${content.order_number}`);
  const drawn = await code128(content.order_number);
  doc.save().translate(375, 40).scale(180 / drawn.width, 34 / drawn.height);
  for (const bars of drawn.bars) doc.path(bars.path).lineWidth(bars.width).stroke("black");
  doc.restore().font("Helvetica").fontSize(10).text(Object.values(content.ship_to ?? {}).filter(Boolean).join("\n"));
  doc.text(content.wishes.gift_message ?? "").text(content.wishes.instructions ?? "");
  for (const line of content.lines) {
    const { y } = doc;
    doc.text(String(line.quantity), 40, y, { width: 40 }).text(line.sku ?? "", 420, y, { width: 130 }).text(line.title, 90, y, { width: 320 }).moveDown(0.4);
  }
  const pages = doc.bufferedPageRange().count;
  doc.end();
  await done;
  return { pdf: Buffer.concat(chunks), pages };
}

const pagesIn = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

async function doorstep(look: PrintLook, content: SlipContent): Promise<Drawn> {
  const pdf = await printSheets(look, "Bench", [{ locale: "en", countries: [content.ship_to?.country_code], name: "#1042", draw: (paper, s) => drawPackingSlip(paper, s, content, false) }], at);
  return { pdf, pages: pagesIn(pdf) };
}

/** Milliseconds a page. */
async function timed(draw: () => Promise<Drawn>): Promise<number> {
  const from = performance.now();
  const { pages } = await draw();
  return (performance.now() - from) / pages;
}

const tokyo = { ...slip(0).ship_to!, first_name: "太郎", last_name: "山田", address_1: "丸の内一丁目1-1", city: "東京都千代田区", country_code: "jp" };
const PAPERS: Record<string, SlipContent> = {
  "packing slip of 3 lines": slip(3), "packing slip of 40 lines": slip(40), "packing slip of 3 lines to Tokyo, in Japanese": slip(3, { ship_to: tokyo }),
};

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "60" } } });
  const look = await lookOf(options());
  const rows: Row[] = [];
  for (const [name, content] of Object.entries(PAPERS)) {
    const sides = { plain: () => timed(() => plain(content)), doorstep: () => timed(() => doorstep(look, content)) };
    const samples = await measureInTurn(["plain", "doorstep"] as const, (side) => sides[side](), { rounds: Number(values.rounds), warmUp: 10 });
    rows.push(rowOf(`${name}, p50 a page ÷ plain pdfkit`, "ms", { against: samples.plain, doorstep: samples.doorstep }));
  }
  console.log(`\n${machine()}\n\n${tableOf(rows)}`);
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
