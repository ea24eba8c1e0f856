import { drawPackingSlip } from "../packing-slip";
import { drawPickList } from "../pick-list";
import type { PaperContent } from "../paper-content";

const line = (n: number) => ({
  id: `dspl_${n}`, sku: `MUG-${n}`, barcode: `400638133${3900 + n}`, bin: `A-0${n % 9}-${n}`, path_order: n, quantity: n + 1, short_quantity: 0,
  title: n % 3 ? `Stoneware mug – Żółć Ωμέγα ${n}` : `A very long product title that must wrap over more than one line of the table, edition ${n}`,
});
const content = (lines: number): PaperContent => ({
  shop: { name: "Hearth & Hill", support: "help@hearthandhill.example", colour: "#3f5d4c" },
  order_number: "1042", placed_on: "24 November 2026", location: "Berlin warehouse", shipping: "Express",
  ship_to: ["Łukasz Wójcik", "ul. Długa 7", "00-238 Warszawa", "PL"],
  work_order: {
    id: "dswo_01K9Z3V4W5X6Y7Z8A9B0C1D2E3", ship_by: new Date("2026-11-25T13:00:00Z"), lines: Array.from({ length: lines }, (_, n) => line(n)),
    instructions: "Ring twice, the dog is friendly.", gift_message: "Happy birthday, Σοφία!\nWith love from all of us.", packages: [],
  } as unknown as PaperContent["work_order"],
});
const at = new Date("2026-11-24T10:00:00Z");
const pages = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe("the papers of a work order", () => {
  it.each([["packing slip", drawPackingSlip], ["pick list", drawPickList]])("the %s of three lines is one page", async (_, draw) => {
    const pdf = await draw(content(3), at);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pages(pdf)).toBe(1);
  });

  it("a hundred lines go over several pages and none is lost to a page's end", async () => {
    expect(pages(await drawPickList(content(100), at))).toBeGreaterThanOrEqual(3);
  });
});
