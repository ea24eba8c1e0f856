import type { MedusaResponse } from "@medusajs/framework/http";

/** Answers with a label: a browser shows a PDF or a picture; what only a thermal printer reads is saved. Nobody on the way keeps it. */
export function sendLabel(res: MedusaResponse, name: string, { type, bytes }: { type: string; bytes: Buffer }): void {
  const isShown = type === "application/pdf" || type.startsWith("image/");
  res.setHeader("content-type", type);
  res.setHeader("content-disposition", isShown ? "inline" : `attachment; filename="${name}.${type === "text/plain" ? "zpl" : "bin"}"`);
  res.setHeader("cache-control", "private, no-store");
  res.send(bytes);
}
