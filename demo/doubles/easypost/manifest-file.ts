import PDFDocument from "pdfkit";
import type { EpScanForm } from "./objects";

/** The page that a driver signs: the address, and each number. */
export function manifestPdf(form: EpScanForm): Promise<Buffer> {
  const doc = new PDFDocument({ size: "A4", margin: 50 });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => doc.on("end", () => resolve(Buffer.concat(chunks))));
  doc.font("Helvetica-Bold").fontSize(20).text("Scan form").font("Helvetica").fontSize(10);
  doc.text(`${form.id}  ·  ${form.created_at}`).moveDown();
  doc.text([form.address.name, form.address.street1, `${form.address.city} ${form.address.state ?? ""} ${form.address.zip}`].filter(Boolean).join("\n")).moveDown();
  doc.font("Helvetica-Bold").text(`${form.tracking_codes.length} packages`).font("Courier");
  for (const code of form.tracking_codes) doc.text(code);
  doc.moveDown(3).font("Helvetica").text("Driver's signature: ______________________________");
  doc.end();
  return done;
}
