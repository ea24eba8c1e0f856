import type { MedusaResponse } from "@medusajs/framework/http";

/** Answers with a PDF that a browser shows. It holds names and addresses, so nobody on the way keeps it. */
export function sendPdf(res: MedusaResponse, name: string, pdf: Buffer): void {
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="${name}.pdf"`);
  res.setHeader("cache-control", "private, no-store");
  res.send(pdf);
}
