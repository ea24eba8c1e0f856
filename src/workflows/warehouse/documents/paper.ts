import { code128 } from "../../../providers/carrier/label/code128";
import { findFonts, type Fonts } from "./fonts";

const MARGIN = 40;

/** A sheet of A4 that is written from top to bottom; positions in points. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly left = MARGIN;
  readonly width: number;
  private readonly fonts: Fonts = findFonts();
  private readonly done: Promise<Buffer>;

  /** An empty sheet. The library is loaded with the first one: 24 MB that a store without papers does without. */
  static async open(title: string, createdAt: Date): Promise<Paper> {
    const { default: PDFDocument } = await import("pdfkit");
    return new Paper(new PDFDocument({ size: "A4", margin: MARGIN, info: { Title: title, CreationDate: createdAt } }));
  }

  private constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    this.width = this.doc.page.width - 2 * MARGIN;
    const chunks: Buffer[] = [];
    this.done = new Promise((resolve, reject) => {
      this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.doc.on("error", reject);
    });
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN;
  }

  /** Writes a text into a box and gives the y below it. */
  text(text: string, x: number, y: number, o: { width: number; size?: number; bold?: boolean; colour?: string; align?: "left" | "right" | "center" }): number {
    const printable = this.fonts.printable(text);
    this.doc.font(o.bold ? this.fonts.bold : this.fonts.regular).fontSize(o.size ?? 10).fillColor(o.colour ?? "#111827");
    this.doc.text(printable, x, y, { width: o.width, align: o.align ?? "left" });
    return y + this.heightOf(text, o);
  }

  heightOf(text: string, o: { width: number; size?: number; bold?: boolean }): number {
    this.doc.font(o.bold ? this.fonts.bold : this.fonts.regular).fontSize(o.size ?? 10);
    return this.doc.heightOfString(this.fonts.printable(text), { width: o.width });
  }

  /** A Code 128 barcode with its text under it, flush right; scanners need the white around it. */
  async barcode(text: string, y: number, { width = 180, height = 34 } = {}): Promise<number> {
    const drawn = await code128(text);
    const x = this.left + this.width - width;
    this.doc.save().translate(x, y).scale(width / drawn.width, height / drawn.height);
    for (const bars of drawn.bars) this.doc.path(bars.path).lineWidth(bars.width).stroke("black");
    this.doc.restore();
    return this.text(text, x, y + height + 3, { width, size: 8, align: "center" });
  }

  rule(y: number, colour = "#d1d5db"): void {
    this.doc.moveTo(this.left, y).lineTo(this.left + this.width, y).lineWidth(0.75).stroke(colour);
  }

  finish(): Promise<Buffer> {
    this.doc.end();
    return this.done;
  }
}
