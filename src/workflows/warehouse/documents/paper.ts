import { code128, type Barcode } from "../../../providers/carrier/label/code128";
import type { Direction } from "../../../shared/typesetting/bidi";
import type { Face } from "../../../shared/typesetting/catalogue";
import { hanFamilies } from "../../../shared/typesetting/han";
import { setLines, type Line } from "../../../shared/typesetting/lines";
import { fontName } from "../../../shared/typesetting/load-font";
import { TypeCase } from "../../../shared/typesetting/type-case";

const MARGIN = 40;
/** Below the text, for the page's number. */
const FOOT = 24;
/** From one line to the next, and from a line's top to its foot, in sizes of the type: high enough for Thai and Arabic. */
const LEADING = 1.34;
const ASCENT = 1.02;

/** `locale` is a BCP 47 tag. */
export type PaperKind = { title: string; locale: string; at: Date; size?: "A4" | "LETTER" };
/** Who reads a sheet: their locale, and the countries whose Han characters it is set in. */
export type Reader = { locale: string; countries?: (string | null | undefined)[] };
export type TextStyle = { width: number; size?: number; bold?: boolean; colour?: string; align?: "start" | "center" | "end" };

/** Draws a paper: once more whenever a text needed type that was not at hand, which has been fetched meanwhile. Gives the PDF. */
export async function printPaper(kind: PaperKind, draw: (paper: Paper) => Promise<void>): Promise<Buffer> {
  // The library is loaded with the first paper: 24 MB that a store without papers does without.
  const { default: PDFDocument } = await import("pdfkit");
  const type = await TypeCase.open();
  for (;;) {
    const paper = new Paper(new PDFDocument({
      size: kind.size ?? "A4", margin: 0, bufferPages: true, lang: kind.locale, displayTitle: true,
      info: { Title: kind.title, CreationDate: kind.at, ModDate: kind.at },
    }), type);
    paper.turnTo(kind);
    await draw(paper);
    if (!(await type.fetch())) return paper.finish();
  }
}

/** Sheets that are written from top to bottom; positions in points. Where its language is written from right to left, so is the paper: x counts from the right. */
export class Paper {
  readonly left = MARGIN;
  readonly top = MARGIN;
  readonly width: number;
  private readonly chunks: Buffer[] = [];
  private readonly named = new Map<Face, { regular?: string; bold?: string }>();
  private readonly set = new Map<string, Line[]>();
  private direction: Direction = "ltr";

  constructor(private readonly doc: PDFKit.PDFDocument, private readonly type: TypeCase) {
    this.width = doc.page.width - 2 * MARGIN;
    doc.on("data", (chunk: Buffer) => this.chunks.push(chunk));
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN - FOOT;
  }

  /** How many pages there are. */
  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** What follows is for this reader. */
  turnTo({ locale, countries = [] }: Reader): void {
    this.direction = /^(ar|he|fa|ur)\b/.test(locale) ? "rtl" : "ltr";
    this.type.readBy(hanFamilies([...countries, locale]));
    this.set.clear();
  }

  newPage(): number {
    this.doc.addPage();
    return this.top;
  }

  /** The y to go on at: on a new page where the rest of this one is too short. */
  roomFor(y: number, height: number): number {
    return y + height <= this.bottom ? y : this.newPage();
  }

  /** Writes a text into a box and gives the y below it. */
  text(text: string, x: number, y: number, style: TextStyle): number {
    const size = style.size ?? 10;
    const bold = style.bold ?? false;
    const lines = this.lines(text, style);
    this.doc.fillColor(style.colour ?? "#111827");
    lines.forEach((line, n) => this.line(line, this.startOf(line, x, style), y + (n * LEADING + ASCENT) * size, size, bold));
    return y + lines.length * LEADING * size;
  }

  heightOf(text: string, style: TextStyle): number {
    return this.lines(text, style).length * LEADING * (style.size ?? 10);
  }

  widthOf(text: string, style: Omit<TextStyle, "width">): number {
    return Math.max(0, ...this.lines(text, { ...style, width: Infinity }).map((line) => line.width));
  }

  /** A Code 128 barcode with its text under it; scanners need the white around it. Gives the y below it. */
  async barcode(text: string, x: number, y: number, { width = 180, height = 34 } = {}): Promise<number> {
    return this.bars(await code128(text), text, x, y, { width, height });
  }

  /** The same of one that is drawn already. */
  bars(drawn: Barcode, text: string, x: number, y: number, { width, height }: { width: number; height: number }): number {
    this.doc.save().translate(this.place(x, width), y).scale(width / drawn.width, height / drawn.height);
    for (const bars of drawn.bars) this.doc.path(bars.path).lineWidth(bars.width).stroke("black");
    this.doc.restore();
    return this.text(text, x, y + height + 3, { width, size: 8, align: "center" });
  }

  /** A picture no larger than its box, at the box's start. Gives the y below it. */
  picture(bytes: Buffer, x: number, y: number, { width, height }: { width: number; height: number }): number {
    const align = this.direction === "rtl" ? "right" : undefined;
    this.doc.image(bytes, this.place(x, width), y, { fit: [width, height], align });
    return y + height;
  }

  rule(y: number, colour = "#d1d5db", x = this.left, width = this.width): void {
    const from = this.place(x, width);
    this.doc.moveTo(from, y).lineTo(from + width, y).lineWidth(0.75).stroke(colour);
  }

  frame(x: number, y: number, width: number, height: number, colour: string, radius = 4): void {
    this.doc.roundedRect(this.place(x, width), y, width, height, radius).lineWidth(1).stroke(colour);
  }

  /** A frame to cut along. */
  dashed(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.save().rect(this.place(x, width), y, width, height).lineWidth(0.75).dash(4, { space: 3 }).stroke(colour).restore();
  }

  /** Puts a line at the foot of the pages from the `first` to the last. */
  foot(first: number, text: (page: number, pages: number) => string): void {
    const last = this.pages;
    for (let page = first; page <= last; page += 1) {
      this.doc.switchToPage(page - 1);
      this.text(text(page - first + 1, last - first + 1), this.left, this.doc.page.height - MARGIN - 10, { width: this.width, size: 8, colour: "#6b7280", align: "end" });
    }
  }

  finish(): Promise<Buffer> {
    const done = new Promise<void>((resolve, reject) => this.doc.on("end", resolve).on("error", reject));
    this.doc.end();
    return done.then(() => Buffer.concat(this.chunks));
  }

  /** A text is measured before it is written: it is set once for both. */
  private lines(text: string, { width, size = 10, bold = false }: TextStyle): Line[] {
    const key = `${width}|${size}|${bold}|${text}`;
    const known = this.set.get(key);
    if (known) return known;
    const lines = setLines(text, { type: this.type, bold, direction: this.direction, width, measure: (run) => this.measured(run.text, run.face, bold, size) });
    this.set.set(key, lines);
    return lines;
  }

  private measured(text: string, face: Face, bold: boolean, size: number): number {
    return this.use(face, bold) ? this.doc.fontSize(size).widthOfString(text) : 0;
  }

  private line(line: Line, x: number, baseline: number, size: number, bold: boolean): void {
    let at = x;
    for (const run of line.runs) {
      if (run.text.trim() && this.use(run.face, bold)) this.doc.fontSize(size).text(run.text, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      at += run.width;
    }
  }

  /** False while the font is not here. */
  private use(face: Face, bold: boolean): boolean {
    const font = this.type.fontOf(face, bold);
    if (!font) return false;
    const names = this.named.get(face) ?? {};
    const weight = bold ? "bold" : "regular";
    if (!names[weight]) {
      names[weight] = fontName(face, bold);
      this.doc.registerFont(names[weight], font as unknown as PDFKit.Mixins.PDFFontSource);
      this.named.set(face, names);
    }
    this.doc.font(names[weight]);
    return true;
  }

  private startOf(line: Line, x: number, { width, align = "start" }: TextStyle): number {
    const box = this.place(x, width);
    if (align === "center") return box + (width - line.width) / 2;
    return (align === "start") === (this.direction === "ltr") ? box : box + width - line.width;
  }

  private place(x: number, width: number): number {
    return this.direction === "rtl" ? this.doc.page.width - x - width : x;
  }
}
