import { parseOptions, type DoorstepOptions, type DoorstepOptionsInput } from "../../../../shared/options";
import type { PickListContent } from "../pick-list";
import type { SlipContent } from "../slip-content";

export const at = new Date("2026-11-24T10:00:00Z");

export const options = (more: DoorstepOptionsInput = {}): DoorstepOptions =>
  parseOptions({ ...more, email: { shopName: "Hearth & Hill", supportEmail: "help@hearthandhill.example", colour: "#3f5d4c", ...more.email } });

export const warsaw = {
  first_name: "Łukasz", last_name: "Wójcik", company: null, address_1: "ul. Długa 7", address_2: "m. 12", city: "Warszawa", province: null,
  postal_code: "00-238", country_code: "pl", phone: null,
};

const title = (n: number): string =>
  n % 3 ? `Stoneware mug – Żółć Ωμέγα ${n}` : `A very long product title that must wrap over more than one line of the table, edition ${n}, with everything that a title can have`;

export const slip = (lines: number, more: Partial<SlipContent> = {}): SlipContent => ({
  order_number: "1042", placed_at: "2026-11-24T09:00:00Z", ship_to: warsaw, shipping: "Express", location: "Berlin warehouse",
  parcel: { number: 1, count: 2 }, currency_code: "eur",
  lines: Array.from({ length: lines }, (_, n) => ({ title: title(n), sku: `MUG-${n}`, quantity: n + 1, paid: "19.90" })),
  rest: { elsewhere: [{ title: "Oak tray", quantity: 1 }], later: [{ title: "Linen napkin", quantity: 4 }], missing: [] },
  wishes: { instructions: "Ring twice, the dog is friendly.", gift_message: "Happy birthday, Σοφία!\nWith love from all of us.", gift_receipt: false, leave_at: null },
  ...more,
});

export const pickList = (lines: number): PickListContent => ({
  id: "dswo_01K9Z3V4W5X6Y7Z8A9B0C1D2E3", order_number: "1042", location: "Berlin warehouse", ship_by: "2026-11-25T13:00:00Z", wishes: slip(0).wishes,
  lines: Array.from({ length: lines }, (_, n) => ({
    id: `dspl_${n}`, sku: `MUG-${n}`, barcode: `400638133${3900 + n}`, bin: `A-0${n % 9}-${n}`, path_order: n, quantity: n + 1, short_quantity: 0, title: title(n),
  })) as unknown as PickListContent["lines"],
});
