import type { CustomsContent, CustomsLine } from "../customs/customs-content";
import type { ManifestContent } from "../manifest/manifest-content";
import type { ReturnContent } from "../returns/return-content";
import { warsaw } from "./sample";

export const berlin = {
  name: "Hearth & Hill, Berlin", company: null, address_1: "Torstraße 1", address_2: null, city: "Berlin", province: null, postal_code: "10119", country_code: "de", phone: "+49 30 1234567",
};
const tokyo = { name: "山田 太郎", company: null, street1: "丸の内一丁目1-1", street2: null, city: "東京都千代田区", state: null, zip: "100-0005", country: "JP", phone: "+81 3 1234 5678", email: "taro@example.com" };

export const goods = (n: number, more: Partial<CustomsLine> = {}): CustomsLine => ({
  title: `Stoneware mug, speckled ${n}`, sku: `MUG-${n}`, material: "Stoneware", hs_code: "6912.00.23", origin_country: "PT", mid_code: null, quantity: 2, grams: 840, each: "19.90", sum: "39.80", ...more,
});
export const customs = (lines: CustomsLine[], more: Partial<CustomsContent> = {}): CustomsContent => ({
  number: "1042-1", order_number: "1042", date: "2026-11-24T10:00:00.000Z", lines, currency_code: "eur", value: "39.80", shipping: "9.00", total: "48.80", grams: 1100,
  sender: { name: berlin.name, street1: berlin.address_1, city: berlin.city, zip: berlin.postal_code, country: "DE", phone: berlin.phone }, receiver: tokyo,
  tracking_number: "00340434161094042557", carrier: "DHL", terms: "DAP", reason: "sale", eori: "DE123456789012345", vat: "DE123456789", signatory: "Anna Berg", ...more,
});

export const manifest = (parcels: number): ManifestContent => ({
  reference: "20261124-DHL", carrier: "DHL Paket", location: "Berlin warehouse", address: ["Torstraße 1", "10119 Berlin", "Germany"], date: "2026-11-24",
  parcels: Array.from({ length: parcels }, (_, n) => ({
    tracking_number: `0034043416109404${2557 + n}`, order_number: String(1042 + n), to: n % 5 ? "00-238 Warszawa, PL" : "東京都千代田区, JP", service: "DHL Paket", grams: n % 7 === 3 ? null : 800 + n,
  })),
});

export const returned = (lines: number, more: Partial<ReturnContent> = {}): ReturnContent => ({
  code: "return_01K9Z3V4W5X6Y7Z8A9B0C1D2E3", order_number: "1042", return_number: "7", send_to: berlin, sender: warsaw, reasons: [],
  lines: Array.from({ length: lines }, (_, n) => ({ title: `Stoneware mug, speckled, large, number ${n}`, sku: `MUG-${n}`, quantity: n + 1 })), ...more,
});
