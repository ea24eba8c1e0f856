import { code128 } from "../label/code128";
import { addressLines, grouped, latin, type LabelContent } from "../label/label-content";
import { labelPdf } from "../label/label-pdf";
import { labelZpl } from "../label/label-zpl";

const content: LabelContent = {
  carrier: "DHLExpress", service_name: "Express Worldwide", tracking_number: "00340434161094042557",
  from: { name: "Doorstep Warehouse Köln", street1: "Deutz-Mülheimer Str. 20", city: "Köln", zip: "50679", country: "DE" },
  to: { name: "Łukasz Żółć", company: "A company whose name is so long that it will hardly fit on one label", street1: "ul. Długa 12", street2: "m. 4", city: "Kraków", state: "", zip: "31-146", country: "PL" },
  grams: 1250, reference: "pkg_01JABCDEF", label_text: "Order #1042", date: "2026-03-10T09:00:00Z", notice: "Simulated label. Not valid as postage.",
};

it("a label is a PDF of one page, 4 by 6 inches", async () => {
  const pdf = await labelPdf(content);
  const text = pdf.toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text).toContain("/MediaBox [0 0 288 432]");
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

it("a barcode is drawn as vectors", async () => {
  const barcode = await code128("9400100110368068953228");
  expect(barcode.width).toBeGreaterThan(100);
  expect(barcode.bars.length).toBeGreaterThan(0);
});

it("ZPL carries the number as a barcode, and no address can smuggle in a command", () => {
  const zpl = labelZpl({ ...content, to: { ...content.to, name: "Eve ^XZ~JA" } });
  expect(zpl).toContain("^FD00340434161094042557^FS");
  expect(zpl.match(/\^XZ/g)).toHaveLength(1);
  expect(zpl).not.toContain("~");
});

it("letters that no carrier prints are replaced, accents kept where they can be", () => {
  expect(latin("Łódź Köln 東京")).toBe("Lódz Köln ??");
  expect(addressLines(content.from)).toEqual(["Doorstep Warehouse Köln", "Deutz-Mülheimer Str. 20", "50679 Köln", "DE"]);
  expect(grouped("1234567890")).toBe("1234 5678 90");
});
