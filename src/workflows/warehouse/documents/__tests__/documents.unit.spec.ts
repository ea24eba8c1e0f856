import { drawPackingSlip } from "../packing-slip";
import type { WorkToPrint } from "../load-work";
import { Paper } from "../paper";
import { drawPickList, pickListOf } from "../pick-list";
import { lookOf, printSheets, type Sheet } from "../print-sheets";
import { pagesOf, propertiesOf, textOf } from "./read-pdf";
import { at, options, pickList, slip } from "./sample";

const sheet = (draw: Sheet["draw"], locale = "en", countries: string[] = []): Sheet => ({ locale, countries, name: "#1042", draw });
const slipSheet = (content: ReturnType<typeof slip>, { prices = false, locale = "en" } = {}): Sheet =>
  sheet((paper, s) => drawPackingSlip(paper, s, content, prices), locale, [content.ship_to?.country_code ?? ""]);
const print = async (...sheets: Sheet[]): Promise<Buffer> => printSheets(await lookOf(options()), "Papers", sheets, at);
const gift = { ...slip(0).wishes, gift_receipt: true };

describe("a paper", () => {
  it("has a title, its language and the clock's date", async () => {
    const pdf = await print(slipSheet(slip(1), { locale: "de-AT" }));
    expect(propertiesOf(pdf)).toMatchObject({ Title: "Papers – Hearth & Hill", CreationDate: "2026-11-24T10:00:00Z", Pages: "1" });
    expect(pdf.toString("latin1")).toContain("/Lang (de-AT)");
  });

  it("is the same, byte for byte, when it is printed again", async () => {
    expect(await print(slipSheet(slip(3)))).toEqual(await print(slipSheet(slip(3))));
  });

  it("can be searched, whatever papers were printed before it", async () => {
    const named = (location: string) => print(slipSheet(slip(1, { location })));
    await named("Fürth, Großräschen, Plön");
    expect(textOf(await named("Hamburg, oder, Saal"))).toContain("Hamburg, oder, Saal");
  });

  it("of three lines is one page; forty go over several under headings that come again, and none is lost", async () => {
    expect(pagesOf(await print(slipSheet(slip(3))))).toHaveLength(1);
    const pages = pagesOf(await print(sheet((paper, s) => drawPickList(paper, s, pickList(40)))));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const [n, page] of pages.entries()) expect(page).toMatch(new RegExp(`SKU / barcode[^]*Page ${n + 1} of ${pages.length}`));
    for (let n = 0; n < 40; n += 1) expect(pages.join("")).toContain(`MUG-${n}\n`.trim());
  });

  it("has the code of goods without SKU and barcode as a barcode, and others' as a text: those stand on the goods", async () => {
    const list = pickList(2);
    list.lines = list.lines.map((line, n) => ({ ...line, ...(n === 0 ? { sku: null, barcode: "Q2X7K3F9", is_own_code: true } : {}) }));
    const bars = jest.spyOn(Paper.prototype, "bars");
    const text = textOf(await print(sheet((paper, s) => drawPickList(paper, s, list))));
    expect(new Set(bars.mock.calls.map(([, code]) => code))).toEqual(new Set([list.id, "Q2X7K3F9"]));
    expect(text).toMatch(/Q2X7K3F9[^]*MUG-1/);
    bars.mockRestore();
  });

  it("knows a code that was derived from the goods by their stock item, variant or line", () => {
    const [ITEM, VARIANT, LINE] = ["iitem_01KB0A8PYW7E1S4M9ZQ2X7K3F9", "variant_01KB0A8PYW7E1S4M9ZQ2WWWWWW", "ordli_01KB0A8PYW7E1S4M9ZQ2VVVVVV"];
    const lines = [["Q2X7K3F9", ITEM], ["Q2WWWWWW", ""], ["Q2VVVVVV", ""], ["4006381333931", ITEM], [null, ITEM]].map(([barcode, inventory_item_id]) => ({ barcode, inventory_item_id, line_item_id: LINE }));
    const asked = { work: { ship_by: at, lines }, order: { items: [{ id: LINE, variant_id: VARIANT }] } } as unknown as WorkToPrint;
    expect(pickListOf(asked).lines.map(({ is_own_code }) => is_own_code)).toEqual([true, true, true, false, false]);
  });

  it("a message that is longer than a page is printed to its end", async () => {
    const gift_message = `${"A line of a long message.\n".repeat(120)}The end.`;
    expect(textOf(await print(slipSheet(slip(1, { wishes: { ...slip(0).wishes, gift_message } }))))).toContain("The end.");
  });

  it("several in one print are counted each by itself, in their own language", async () => {
    const pages = pagesOf(await print(slipSheet(slip(40)), slipSheet(slip(1, { order_number: "1043" }), { locale: "de" })));
    expect(pages[0]).toContain(`Page 1 of ${pages.length - 1}`);
    expect(pages.at(-1)).toContain("Lieferschein");
    expect(pages.at(-1)).not.toContain("Seite");
  });
});

describe("the packing slip", () => {
  it("tells what is in this parcel, in another, and what follows", async () => {
    const text = textOf(await print(slipSheet(slip(2))));
    expect(text).toMatch(/Parcel 1 of 2[^]*In this parcel[^]*MUG-1[^]*In another parcel\s+1 × Oak tray\s+Follows later\s+4 × Linen napkin/);
    expect(text).toMatch(/Ring twice[^]*Łukasz|Łukasz[^]*Ring twice/);
  });

  it("says that a parcel is one of more while their number is open", async () => {
    expect(textOf(await print(slipSheet(slip(1, { parcel: { number: 2, count: null } }))))).toMatch(/Parcel 2\n/);
  });

  it("names prices where the merchant wants it, in the currency's decimals", async () => {
    expect(textOf(await print(slipSheet(slip(2), { prices: true })))).toMatch(/€19\.90[^]*together: €59\.70/);
    const dinars = slip(1, { currency_code: "kwd", lines: [{ title: "Mug", sku: "M", quantity: 3, paid: "4.125" }] });
    expect(textOf(await print(slipSheet(dinars, { prices: true })))).toMatch(/KWD 4\.125[^]*KWD 12\.375/);
    const yen = slip(1, { currency_code: "jpy", lines: [{ title: "Mug", sku: "M", quantity: 3, paid: "1980" }] });
    expect(textOf(await print(slipSheet(yen, { prices: true })))).toMatch(/¥1,980[^]*¥5,940/);
  });

  it("names none otherwise, and never on a gift's", async () => {
    for (const text of [textOf(await print(slipSheet(slip(2)))), textOf(await print(slipSheet(slip(2, { wishes: gift }), { prices: true })))]) {
      expect(text).not.toMatch(/19\.90|€|Each/);
    }
    expect(textOf(await print(slipSheet(slip(2, { wishes: gift }))))).toMatch(/A gift for you[^]*Happy birthday, Σοφία!/);
  });

  it("of an Arabic order is written from right to left: the shop's name stands at the right", async () => {
    const [first] = pagesOf(await print(slipSheet(slip(1, { parcel: null }), { locale: "ar" })));
    expect(first!.split("\n").find((line) => line.includes("Hearth"))).toMatch(/^.*\S? ?Hearth & Hill$/);
  });
});
