import { TEXTS } from "../../../../emails/texts";
import { printSheets } from "../print-sheets";
import { drawReceipt } from "../receipt/draw-receipt";
import { receiptSums, type Priced, type ReceiptContent } from "../receipt/receipt-content";
import { textOf } from "./read-pdf";

const part = (amount: string, tax: string, rate: number, is_tax_inclusive = false, name = "VAT"): Priced => ({ amount, tax, is_tax_inclusive, tax_lines: [{ rate, description: name, total: tax }] });

/** Whether what is shown adds up, in whole smallest units. */
function addsUp(s: ReturnType<typeof receiptSums>, places: number): boolean {
  const unit = (amount: string): number => Math.round(Number(amount) * 10 ** places);
  return unit(s.subtotal) + unit(s.shipping) + s.taxes.reduce((sum, { amount }) => sum + unit(amount), 0) - unit(s.discount) - unit(s.credit) === unit(s.total);
}

test("prices that include tax: it is only mentioned, by rate", () => {
  const sums = receiptSums({ items: [part("119.00", "19.00", 19, true), part("10.70", "0.70", 7, true)], shipping: [part("4.90", "0.782353", 19, true)], credit: 0, total: "134.60" }, 2);
  expect(sums).toEqual({
    subtotal: "129.70", shipping: "4.90", discount: "0.00", credit: "0.00", total: "134.60", taxes: [],
    included: [{ name: "VAT", rate: "19", amount: "19.78" }, { name: "VAT", rate: "7", amount: "0.70" }],
  });
});

test("taxes on top, a discount that makes them odd, and a gift card: not a cent is missing", () => {
  // 3 × 9.99 and shipping 4.95, 10 % off, 8.875 % tax, a card of 5.00.
  const sums = receiptSums({ items: [part("29.97", "2.393904375", 8.875)], shipping: [part("4.95", "0.439", 8.875)], credit: "5", total: "29.755" }, 2);
  expect(sums).toMatchObject({ subtotal: "29.97", shipping: "4.95", taxes: [{ rate: "8.875", amount: "2.83" }], credit: "5.00", total: "29.76", discount: "2.99" });
  expect(addsUp(sums, 2)).toBe(true);
});

test.each([["yen", 0, "1200", "109.0909", "1310"], ["Kuwaiti dinar", 3, "12.345", "0.6172500001", "12.962"]])("%s, with %i decimals", (_, places, amount, tax, total) => {
  const sums = receiptSums({ items: [part(amount, tax, 10)], shipping: [], credit: 0, total }, places);
  expect(addsUp(sums, places)).toBe(true);
  expect(sums.subtotal).toBe(amount);
});

test("a tax that no line explains stands without a rate; one of nothing not at all", () => {
  const odd: Priced = { amount: "10", tax: "1.5", is_tax_inclusive: false, tax_lines: [] };
  expect(receiptSums({ items: [odd, part("5", "0", 0)], shipping: [], credit: 0, total: "16.5" }, 2).taxes).toEqual([{ name: null, rate: null, amount: "1.50" }]);
});

const receipt: ReceiptContent = {
  order_number: "1042", placed_at: "2026-11-23T19:05:00Z", cancelled_at: null, currency_code: "kwd",
  seller: { name: "Hearth & Hill", address: ["Mill Lane 3", "12345 Berlin"], tax_id: "DE123456789" },
  bill_to: { first_name: "نور", last_name: "الصباح", company: null, address_1: "شارع الخليج ١٢", address_2: null, city: "الكويت", province: null, postal_code: "13001", country_code: "kw", phone: null },
  ship_to: null, email: "noor@example.com",
  lines: [{ title: "鋳鉄の鍋 <b>大</b>", sku: "POT-1", quantity: 2, each: "6.500", sum: "13.000" }],
  sums: { subtotal: "13.000", shipping: "1.250", discount: "0.500", credit: "2.000", total: "12.363", taxes: [{ name: "VAT", rate: "5", amount: "0.613" }], included: [] },
  paid: "5.000", refunded: "1.000", left: "7.363",
};

test.each(Object.keys(TEXTS))("in %s: who sells, to whom, what, every sum, and what is paid, in any script", async (locale) => {
  const look = { brand: { name: "Hearth & Hill", support: "help@example.com", colour: "#3f5d4c", logo: null }, locale, timeZone: "UTC", size: "A4" as const };
  const pdf = await printSheets(look, "Receipt", [{ locale, countries: ["kw", "jp"], name: "#1042", draw: (paper, s) => drawReceipt(paper, s, receipt) }], new Date());
  const text = textOf(pdf);
  for (const word of ["Mill Lane 3", "DE123456789", "noor@example.com", "鋳鉄の鍋", "POT-1", "1042"]) expect(text).toContain(word);
  const digits = text.replace(/[٠-٩]/g, (d) => String("٠١٢٣٤٥٦٧٨٩".indexOf(d))).replace(/[٫,]/g, ".");
  for (const amount of ["13.000", "1.250", "0.500", "2.000", "0.613", "12.363", "5.000", "1.000", "7.363"]) expect(digits).toContain(amount);
  expect(text).not.toMatch(/receipt\.|\{\w+\}|undefined/);
});
