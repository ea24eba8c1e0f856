import type { Evidence } from "../dispute/evidence";
import { evidenceParts } from "../dispute/evidence-lines";
import { evidenceTexts } from "../dispute/evidence-texts";

const sent: Evidence["packages"][number] = {
  carrier: "DHL", service: "Paket", tracking_number: "JD01", tracking_url: null, shipped_at: "2026-11-20T09:00:00.000Z", delivered_at: "2026-11-22T10:30:00.000Z",
  items: [{ title: "Moss pot", quantity: 1 }], scans: [{ at: "2026-11-22T10:30:00.000Z", status: "delivered", message: "Left with neighbour", place: "10115 Berlin DE" }],
};
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  order: {
    id: "order_1", number: "17", placed_at: "2026-11-19T08:00:00.000Z", email: "anna@example.com", customer_name: "Anna Berg", total: "48.00 EUR", subtotal: "43.00 EUR",
    shipping: "5.00 EUR", discount: "0.00 EUR", tax: "7.66 EUR", items: [{ title: "Moss pot", sku: "POT-MOSS", quantity: 1, unit_price: "43.00 EUR" }],
    shipping_address: ["Anna Berg", "Hof 1", "10115 Berlin", "DE"], billing_address: [], instructions: null,
  },
  payments: [{ provider: "pp_stripe", reference: "pi_1", charge: "ch_1", authorised_at: "2026-11-19T08:00:00.000Z", authorised: "48.00 EUR", captures: [], refunds: [] }],
  checks: { risk: "normal", riskScore: 12, words: null, cvc: "pass", postalCode: null, address: "unavailable" },
  packages: [sent, { ...sent, carrier: "UPS", tracking_number: "1Z9", shipped_at: "2026-11-18T09:00:00.000Z" }],
  messages: [{ kind: "shipped", to: "anna@example.com", subject: "On its way", state: "delivered", sent_at: "2026-11-20T09:05:00.000Z", delivered_at: null, opened_at: null }],
  received_at: "2026-11-22T18:00:00.000Z", rating: null, cases: [], ...more,
});

it("tells the bank who bought what, where it went, by whom and when, each in its own field", () => {
  expect(evidenceTexts(evidence(), null)).toMatchObject({
    customer_name: "Anna Berg", customer_email_address: "anna@example.com", shipping_address: "Anna Berg\nHof 1\n10115 Berlin\nDE",
    shipping_carrier: "DHL, UPS", shipping_tracking_number: "JD01, 1Z9", shipping_date: "2026-11-18", product_description: "1 × Moss pot, 43.00 EUR each",
  });
});

it("leaves out what is not known, and puts a person's own words first", () => {
  const texts = evidenceTexts(evidence({ packages: [] }), "We spoke to Anna.");
  expect(Object.keys(texts)).not.toEqual(expect.arrayContaining(["shipping_carrier"]));
  expect(Object.keys(texts)).not.toEqual(expect.arrayContaining(["billing_address"]));
  expect(texts.uncategorized_text).toMatch(/^We spoke to Anna\.\n\nORDER\n/);
});

it("keeps within what the provider takes, however much was said", () => {
  const texts = evidenceTexts(evidence({ cases: [{ opened_at: "2026-11-22T18:00:00.000Z", reason: "late", text: "x".repeat(200_000), state: "open", resolution: null, entries: [] }] }), null);
  expect(texts.uncategorized_text).toHaveLength(20_000);
  expect(Object.values(texts).join("").length).toBeLessThan(150_000);
});

it("reads in parts: order, payment, each parcel with every scan, the shopper's word, mails; an empty part is left out", () => {
  const parts = evidenceParts(evidence());
  expect(parts.map(({ title }) => title)).toEqual(["Order", "Payment", "Delivery, parcel 1", "Delivery, parcel 2", "The shopper's own word", "What was sent to the shopper"]);
  const all = parts.flatMap(({ lines }) => lines).join("\n");
  for (const words of ["pi_1, ch_1", "Security code pass, Postal code not checked", "normal, 12 of 100", "2026-11-22 10:30 UTC: delivered, Left with neighbour, 10115 Berlin DE", "all arrived: 2026-11-22 18:00 UTC", "On its way (to anna@example.com), sent 2026-11-20 09:05 UTC"]) expect(all).toContain(words);
  expect(all).not.toMatch(/undefined|null|NaN/);
});
