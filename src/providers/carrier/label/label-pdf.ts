import { code128, type Barcode } from "./code128";
import { addressLines, grouped, latin, type LabelContent } from "./label-content";

type Doc = PDFKit.PDFDocument;

/** 4 × 6 inches, what thermal label printers take. */
const WIDTH = 288;
const HEIGHT = 432;
const MARGIN = 10;
const INNER = WIDTH - 2 * MARGIN;

/** Draws a shipping label of 4 × 6 inches; gives the PDF's bytes. */
export async function labelPdf(content: LabelContent): Promise<Buffer> {
  const [{ default: PDFDocument }, drawn] = await Promise.all([import("pdfkit"), code128(content.tracking_number)]);
  const doc = new PDFDocument({ size: [WIDTH, HEIGHT], margin: 0, info: { Title: `Label ${content.tracking_number}`, CreationDate: new Date(content.date) } });
  const done = collect(doc);
  doc.rect(MARGIN, MARGIN, INNER, HEIGHT - 2 * MARGIN).lineWidth(1.5).stroke();
  service(doc, content);
  sender(doc, content);
  recipient(doc, content);
  barcode(doc, content, drawn);
  foot(doc, content);
  doc.end();
  return done;
}

function service(doc: Doc, { carrier, service_name }: LabelContent): void {
  doc.rect(MARGIN, MARGIN, 54, 54).fill("black");
  line(doc, latin(carrier).charAt(0), 42, "white", MARGIN, MARGIN + 13, { width: 54, align: "center" }, "Helvetica-Bold");
  line(doc, latin(carrier).toUpperCase(), 17, "black", 74, MARGIN + 10, { width: INNER - 74 }, "Helvetica-Bold");
  line(doc, latin(service_name), 12, "black", 74, MARGIN + 31, { width: INNER - 74 });
  rule(doc, MARGIN + 54);
}

function sender(doc: Doc, { from, date, grams }: LabelContent): void {
  line(doc, "FROM", 7, "black", 18, 72, {}, "Helvetica-Bold");
  lines(doc, addressLines(from), 9, 18, 82, 160);
  line(doc, "SHIP DATE", 7, "black", 190, 72, {}, "Helvetica-Bold");
  line(doc, date.slice(0, 10), 9, "black", 190, 82);
  line(doc, "WEIGHT", 7, "black", 190, 100, {}, "Helvetica-Bold");
  line(doc, `${(grams / 1000).toFixed(2)} kg`, 9, "black", 190, 110);
  rule(doc, 152);
}

function recipient(doc: Doc, { to }: LabelContent): void {
  line(doc, "SHIP TO", 8, "black", 18, 160, {}, "Helvetica-Bold");
  lines(doc, addressLines(to), 13, 18, 174, INNER - 16, "Helvetica-Bold");
  rule(doc, 272, 3);
}

function barcode(doc: Doc, { tracking_number }: LabelContent, drawn: Barcode): void {
  line(doc, "TRACKING NUMBER", 8, "black", MARGIN, 280, { width: INNER, align: "center" }, "Helvetica-Bold");
  const width = INNER - 16;
  doc.save().translate(MARGIN + 8, 293).scale(width / drawn.width, 62 / drawn.height);
  for (const bars of drawn.bars) doc.path(bars.path).lineWidth(bars.width).stroke("black");
  doc.restore();
  line(doc, grouped(tracking_number), 11, "black", MARGIN, 361, { width: INNER, align: "center" }, "Helvetica-Bold");
  rule(doc, 380, 3);
}

function foot(doc: Doc, { reference, label_text, notice }: LabelContent): void {
  const left = [label_text, reference].filter(Boolean).map((text) => latin(String(text))).join("  ·  ");
  line(doc, left, 8, "black", 18, 388, { width: INNER - 16 });
  line(doc, latin(notice), 7, "black", 18, 404, { width: INNER - 16 });
}

function lines(doc: Doc, texts: string[], size: number, x: number, y: number, width: number, font = "Helvetica"): void {
  texts.forEach((text, i) => line(doc, text, size, "black", x, y + i * size * 1.22, { width }, font));
}

function line(doc: Doc, text: string, size: number, colour: string, x: number, y: number, options: PDFKit.Mixins.TextOptions = {}, font = "Helvetica"): void {
  doc.font(font).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false, ...options, height: size * 1.2, ellipsis: true });
}

function rule(doc: Doc, y: number, thickness = 1.5): void {
  doc.moveTo(MARGIN, y).lineTo(WIDTH - MARGIN, y).lineWidth(thickness).stroke("black");
}

function collect(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
}
