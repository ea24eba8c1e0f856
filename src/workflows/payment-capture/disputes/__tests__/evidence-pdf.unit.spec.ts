import type { Evidence } from "../../../../modules/payment-capture/rules/dispute/evidence";
import { drawEvidence } from "../evidence-pdf";

const at = new Date("2026-11-26T10:00:00Z");
const evidence = (scans: number): Evidence => ({
  order: {
    id: "order_1", number: "1042", placed_at: at.toISOString(), email: "lukasz@example.com", customer_name: "Łukasz Wójcik", total: "48.00 EUR", subtotal: "43.00 EUR",
    shipping: "5.00 EUR", discount: "0.00 EUR", tax: "0.00 EUR", items: [{ title: "Stoneware mug – Żółć Ωμέγα", sku: null, quantity: 1, unit_price: "43.00 EUR" }],
    shipping_address: ["Łukasz Wójcik", "ul. Długa 7", "00-238 Warszawa", "PL"], billing_address: [], instructions: null,
  },
  payments: [], checks: null, messages: [], received_at: null, rating: null,
  packages: [{
    carrier: "DHL", service: null, tracking_number: "JD01", tracking_url: null, shipped_at: at.toISOString(), delivered_at: null, items: [],
    scans: Array.from({ length: scans }, (_, n) => ({ at: at.toISOString(), status: "in_transit", message: `Departed facility ${n}`, place: "Leipzig DE" })),
  }],
  cases: [{ opened_at: at.toISOString(), reason: "damaged", text: "x ".repeat(1000), state: "open", resolution: null, entries: [] }],
});
const pages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

it("the evidence of a short way is one page, that of a long one as many as it takes", async () => {
  const short = await drawEvidence(evidence(3), "Hearth & Hill", at);
  expect(short.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pages(short)).toBe(1);
  expect(pages(await drawEvidence(evidence(120), "Hearth & Hill", at))).toBeGreaterThanOrEqual(3);
});
