import { labelPdf } from "../../../../providers/carrier/label/label-pdf";
import { drawCustoms } from "../customs/draw-customs";
import { missingFrom } from "../customs/customs-content";
import { CustomsDataMissing } from "../customs/customs-data-missing";
import { CannotPrint } from "../cannot-print";
import { layLabels } from "../labels/label-sheet";
import { drawManifest } from "../manifest/draw-manifest";
import { handedOn } from "../manifest/manifest-content";
import { worthOf } from "../paid";
import { lookOf, printSheets, type Sheet } from "../print-sheets";
import { restOfOrder } from "../rest-of-order";
import { drawReturnSlip } from "../returns/draw-return";
import { customs, goods, manifest, returned } from "./more-samples";
import { pagesOf, propertiesOf, textOf } from "./read-pdf";
import { at, options } from "./sample";

const print = async (locale: string, draw: Sheet["draw"]): Promise<string> =>
  textOf(await printSheets(await lookOf(options()), "Paper", [{ locale, countries: ["JP"], name: "#1042", draw }], at));

describe("the customs paper", () => {
  const paper = (content: ReturnType<typeof customs>): Promise<string> => print("en", (p, s) => drawCustoms(p, s, content));

  it("names the goods, their code, origin, weight and worth, who sends, who pays, and a line to sign", async () => {
    const text = await paper(customs([goods(1)]));
    for (const told of ["EORI DE123456789012345", "VAT DE123456789", "Germany (DE)", "Japan (JP)", "山田 太郎", "Sale", "DAP", "6912.00.23", "PT", "0.840 kg", "19.90 EUR", "39.80 EUR", "48.80 EUR", "1.100 kg", "Name: Anna Berg", "Signature"]) {
      expect(text).toContain(told);
    }
  });

  it("writes amounts in the currency's decimals: none, two or three", () => {
    const item = (total: string, tax_total: string) => ({ quantity: 3, total, tax_total });
    expect(worthOf(item("119", "19"), 2, "eur")).toEqual({ each: "33.33", sum: "66.67" });
    expect(worthOf(item("5940", "540"), 1, "jpy")).toEqual({ each: "1800", sum: "1800" });
    expect(worthOf(item("12.375", "0"), 3, "kwd")).toEqual({ each: "4.125", sum: "12.375" });
  });

  it("tells which product lacks what, or leaves room to write", async () => {
    const lines = [goods(1), goods(2, { hs_code: null, grams: null })];
    expect(missingFrom(lines)).toEqual([{ title: "Stoneware mug, speckled 2", sku: "MUG-2", fields: ["hs_code", "weight"] }]);
    const refused = new CustomsDataMissing(missingFrom(lines));
    expect([refused.message, refused.code, refused.details]).toEqual([expect.stringContaining("Stoneware mug, speckled 2 (MUG-2): HS code, weight"), "customs_data_missing", { missing: missingFrom(lines) }]);
    expect(await paper(customs(lines))).toMatch(/speckled 2 ____+/);
  });
});

describe("the manifest", () => {
  it("lists every parcel of a carrier with its number, and how many and how heavy they are, to be signed", async () => {
    const pdf = await drawManifest({ look: await lookOf(options()), manifests: [manifest(40), manifest(2)] }, at);
    const text = textOf(pdf);
    for (let n = 0; n < 40; n += 1) expect(text).toContain(`0034043416109404${2557 + n}`);
    expect(text).toMatch(/All 40 parcels were handed over[^]*Driver’s name[^]*Signature/);
    expect(text).toMatch(/27\.86 kg\s[^]*not weighed: 6/);
    expect(pagesOf(pdf)).toHaveLength(3);
    expect(propertiesOf(pdf).CreationDate).toBe("2026-11-24T10:00:00Z");
  });

  it("counts a parcel on its pickup's day, else on the day it was shipped, else today", () => {
    const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
    expect(handedOn({ shipped_at: "2026-11-20T10:00:00Z", pickup_date: "2026-11-21" }, dayOf, "2026-11-24")).toBe("2026-11-21");
    expect(handedOn({ shipped_at: "2026-11-20T10:00:00Z", pickup_date: null }, dayOf, "2026-11-24")).toBe("2026-11-20");
    expect(handedOn({ shipped_at: null, pickup_date: null }, dayOf, "2026-11-24")).toBe("2026-11-24");
  });
});

describe("the return slip", () => {
  it("tells where to send it, what may be sent back and why, and names no prices", async () => {
    const text = await print("de", (p, s) => drawReturnSlip(p, s, returned(3)));
    expect(text).toMatch(/Rücksendeschein[^]*Rücksendung 7[^]*Torstraße 1[^]*\/ 3 Stoneware mug[^]*1 Zu klein[^]*Ausschneiden[^]*Germany/);
    expect(text).toContain("return_01K9Z3V4W5X6Y7Z8A9B0C1D2E3");
  });

  it("prints the shop's own reasons where it has some", async () => {
    const text = await print("en", (p, s) => drawReturnSlip(p, s, returned(1, { reasons: ["Glaze is cracked", "Другая причина"] })));
    expect(text).toMatch(/1 Glaze is cracked[^]*2 Другая причина/);
    expect(text).not.toContain("Too small");
  });
});

describe("labels", () => {
  const label = (number: string): Promise<Buffer> => labelPdf({
    carrier: "Simulated", service_name: "Express", tracking_number: number, grams: 800, reference: null, label_text: null, date: "2026-11-24T10:00:00Z", notice: "",
    from: { name: "A", street1: "B", city: "C", zip: "1", country: "DE" }, to: { name: "D", street1: "E", city: "F", zip: "2", country: "PL" },
  });

  it.each([["4x6", 5, "288 x 432 pts"], ["a4-2", 3, "595.28 x 841.89 pts (A4)"], ["a4-4", 2, "595.28 x 841.89 pts (A4)"]] as const)("five lie on %s sheets, in order", async (sheet, pages, size) => {
    const numbers = [1, 2, 3, 4, 5].map((n) => `SIM${n}`);
    const labels = await Promise.all(numbers.map(async (number) => ({ format: "pdf" as const, bytes: await label(number) })));
    const pdf = await layLabels(labels, sheet, { title: "Labels 1042", at });
    expect(propertiesOf(pdf)).toMatchObject({ Pages: String(pages), "Page size": size, Title: "Labels 1042", CreationDate: "2026-11-24T10:00:00Z" });
    for (const number of numbers) expect(textOf(pdf)).toContain(number);
  });

  it("a picture is a label as a PDF is", async () => {
    const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    expect(propertiesOf(await layLabels([{ format: "png", bytes: dot }], "4x6", { title: "L", at })).Pages).toBe("1");
  });

  it("what cannot be printed is named, each with its reason", () => {
    const refused = new CannotPrint([{ work_order_id: "dswo_1", display_id: 1042, reason: "nothing is packed yet" }, { work_order_id: "dswo_2", display_id: null, reason: "there is none with this id" }]);
    expect(refused.message).toBe("Cannot be printed: #1042: nothing is packed yet; dswo_2: there is none with this id. Take these out and print again");
    expect(refused.details.unprintable).toHaveLength(2);
  });
});

describe("the rest of an order", () => {
  const line = { id: "1", title: "Mug", ordered: 5, fulfilled: 0, here: 2, packed: 2, missing: 0 };

  it("is in other parcels, still to come, or not to be had", () => {
    expect(restOfOrder([line], true)).toEqual({ elsewhere: [], later: [{ title: "Mug", quantity: 3 }], missing: [] });
    expect(restOfOrder([{ ...line, fulfilled: 2 }], true)).toMatchObject({ elsewhere: [{ quantity: 2 }], later: [{ quantity: 1 }] });
    expect(restOfOrder([{ ...line, missing: 1 }], true)).toMatchObject({ later: [{ quantity: 2 }], missing: [{ quantity: 1 }] });
  });

  it("before anything is closed, what this paper has is not among what has left", () => {
    expect(restOfOrder([{ ...line, here: 5, packed: 0 }], false)).toEqual({ elsewhere: [], later: [], missing: [] });
  });

  it("never counts more than was ordered, also after an edit took some away", () => {
    expect(restOfOrder([{ ...line, ordered: 2, missing: 4 }], true)).toEqual({ elsewhere: [], later: [], missing: [] });
  });
});
