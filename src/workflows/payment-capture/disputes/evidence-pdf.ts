import type { MedusaContainer } from "@medusajs/framework/types";
import type { Evidence } from "../../../modules/payment-capture/rules/dispute/evidence";
import { evidenceParts, instant } from "../../../modules/payment-capture/rules/dispute/evidence-lines";
import { clock } from "../../../shared/clock";
import { printPaper, type Paper } from "../../warehouse/documents/paper";
import { paymentCaptureOf } from "../room";
import { evidenceOf } from "./evidence-of";

const GREY = "#6b7280";

/** The evidence about an order as a PDF, in English: banks read it. @throws 404 */
export async function evidencePdf(container: MedusaContainer, orderId: string): Promise<{ name: string; pdf: Buffer }> {
  const evidence = await evidenceOf(container, orderId);
  const shop = paymentCaptureOf(container).options.email;
  return { name: `evidence-${evidence.order.number}.pdf`, pdf: await drawEvidence(evidence, shop.shopName, clock.now()) };
}

export const drawEvidence = (evidence: Evidence, shopName: string, at: Date): Promise<Buffer> =>
  printPaper({ title: `Evidence for order ${evidence.order.number}`, locale: "en", at }, async (paper) => {
    let y = paper.text(`Evidence for order #${evidence.order.number}`, paper.left, paper.top, { width: paper.width, size: 18, bold: true });
    y = paper.text(`${shopName}. All that is recorded of this order, as of ${instant(at.toISOString())}.`, paper.left, y + 4, { width: paper.width, size: 9, colour: GREY }) + 10;
    paper.rule(y);
    y += 12;
    for (const { title, lines } of evidenceParts(evidence)) {
      // A heading never stands alone at the foot of a page.
      y = paper.text(title, paper.left, paper.roomFor(y, 40), { width: paper.width, size: 12, bold: true }) + 4;
      for (const line of lines) y = write(paper, line, y);
      y += 10;
    }
  });

function write(paper: Paper, line: string, y: number): number {
  const style = { width: paper.width, size: 10 };
  return paper.text(line, paper.left, paper.roomFor(y, paper.heightOf(line, style)), style) + 3;
}
