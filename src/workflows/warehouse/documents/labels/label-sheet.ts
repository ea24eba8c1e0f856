import type { PDFDocument as Pdf, PDFPage } from "pdf-lib";
import { addLeftOut } from "./left-out";

/** How labels of 4 × 6 inches lie on the printer's paper. */
export const LABEL_SHEETS = ["4x6", "a4-2", "a4-4"] as const;
export type LabelSheet = (typeof LABEL_SHEETS)[number];
export type LabelPicture = { format: "pdf" | "png"; bytes: Uint8Array };

/** Points. */
const A4 = { width: 595.28, height: 841.89 };
const LABEL = { width: 288, height: 432 };
type Spot = { x: number; y: number; width: number; height: number; turned: boolean };

const half = A4.height / 2;
const [w, h] = [A4.width / 2, A4.height / 2];
/** Where labels lie on a page; `turned` by a quarter. The printer's unprintable rim is kept free. */
const SPOTS: Record<LabelSheet, { page: { width: number; height: number }; spots: Spot[] }> = {
  "4x6": { page: LABEL, spots: [{ x: 0, y: 0, ...LABEL, turned: false }] },
  "a4-2": { page: A4, spots: [half, 0].map((y) => ({ x: 36, y: y + 24, width: A4.width - 72, height: half - 48, turned: true })) },
  "a4-4": { page: A4, spots: [h, 0].flatMap((y) => [0, w].map((x) => ({ x: x + 14, y: y + 14, width: w - 28, height: h - 28, turned: false }))) },
};

/**
 * Lays carriers' labels on sheets, each page of a label as a label, in the order given. Never made larger than they are:
 * barcodes are printed as the carrier drew them, or smaller where the sheet is. What is left out is named on a page behind them.
 * @throws Error when a file is neither the PDF nor the PNG that it is said to be
 */
export async function layLabels(labels: readonly LabelPicture[], sheet: LabelSheet, { title, at, left_out = [] }: { title: string; at: Date; left_out?: readonly string[] }): Promise<Buffer> {
  const { PDFDocument, degrees } = await import("pdf-lib");
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage("en");
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
  const { page, spots } = SPOTS[sheet];
  const pictures = (await Promise.all(labels.map((label) => picturesOf(pdf, label)))).flat();
  let on: PDFPage | undefined;
  for (const [n, picture] of pictures.entries()) {
    const spot = spots[n % spots.length]!;
    if (n % spots.length === 0) on = pdf.addPage([page.width, page.height]);
    const size = spot.turned ? { width: picture.height, height: picture.width } : { width: picture.width, height: picture.height };
    const scale = Math.min(spot.width / size.width, spot.height / size.height, spot.turned || sheet !== "4x6" ? 1 : Infinity);
    const [x, y] = [spot.x + (spot.width - size.width * scale) / 2, spot.y + (spot.height - size.height * scale) / 2];
    picture.draw(on!, {
      x: spot.turned ? x + size.width * scale : x, y, width: picture.width * scale, height: picture.height * scale, rotate: degrees(spot.turned ? 90 : 0),
    });
  }
  if (left_out.length) await addLeftOut(pdf, left_out, page);
  return Buffer.from(await pdf.save());
}

type Placed = { x: number; y: number; width: number; height: number; rotate: ReturnType<typeof import("pdf-lib").degrees> };
type Picture = { width: number; height: number; draw(page: PDFPage, placed: Placed): void };

async function picturesOf(pdf: Pdf, { format, bytes }: LabelPicture): Promise<Picture[]> {
  if (format === "png") {
    const image = await pdf.embedPng(bytes);
    // A carrier's picture has the label's form at whatever resolution: it is taken for a label of 4 inches.
    const scale = LABEL.width / image.width;
    return [{ width: LABEL.width, height: image.height * scale, draw: (page, placed) => page.drawImage(image, placed) }];
  }
  const { PDFDocument } = await import("pdf-lib");
  const pages = await pdf.embedPages((await PDFDocument.load(bytes)).getPages());
  return pages.map((one) => ({ width: one.width, height: one.height, draw: (page, placed) => page.drawPage(one, placed) }));
}
