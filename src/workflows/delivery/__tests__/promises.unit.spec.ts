import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DELIVERY } from "../../../modules/delivery";
import { RESERVATION } from "../../../modules/reservation";
import { useClock } from "../../../shared/clock";
import { parseOptions } from "../../../shared/options";
import type { StockCart } from "../../reservation/cart-stock";
import { promisesFor } from "../promises";

// A Monday, in the winter: Berlin is an hour ahead.
const NOW = new Date("2026-01-05T10:46:00Z");
const NONE = new Set<string>();
const sending = (id: string, more = {}) => ({
  id, name: id, country_code: "DE", region: null, postal_code: "20457", time_zone: "Europe/Berlin", cut_offs: { 1: "14:00", 2: "14:00", 3: "14:00", 4: "14:00", 5: "14:00" }, handling_days: 0, holidays: false, closures: [], ...more,
});
const option = (id: string, more = {}) => ({ id, data: null, metadata: { transit_days: { min: 1, max: 2 } }, shipping_profile_id: "sp_1", fulfillment_set_id: "fuset_1", location_id: "hamburg", is_pickup: false, ...more });
const part = (line_item_id: string, location_id: string, more = {}) => ({ line_item_id, location_id, waits: false, expected_at: null, ...more });
const cart = (...ids: string[]): StockCart => ({
  id: "cart_1", sales_channel_id: "sc_1",
  items: ids.map((id) => ({ id, variant_id: `v_${id}`, quantity: 1, variant: { manage_inventory: true, inventory_items: [{ inventory_item_id: `i_${id}`, required_quantity: 1 }] } })),
});

type Given = { options?: object[]; parts?: object[]; short?: string[]; locations?: object[]; lines?: string[] };
const calls: string[] = [];

/** A store that tells this, and counts what it is asked. */
function store({ options = [option("so_1")], parts = [part("a", "hamburg")], short = [], locations = [sending("hamburg"), sending("reno", { handling_days: 4 })], lines = ["a"] }: Given = {}): MedusaContainer {
  const address = { country_code: "de", province: null, postal_code: "10435" };
  const services: Record<string, object> = {
    [ContainerRegistrationKeys.PG_CONNECTION]: {
      raw: async (sql: string) => {
        calls.push("sql");
        return { rows: sql.includes("from cart c") ? [{ address, lines: lines.map((id) => ({ id, requires_shipping: true, profile: "sp_1" })) }] : options };
      },
    },
    [RESERVATION]: {
      preview: async (_cart: string, _demands: object[], sales: object[]) => {
        calls.push("preview");
        return sales.map(() => ({ parts, short, locations: [{ id: "reno", created_at: "2026-01-02", sales_channel_ids: ["sc_1"] }, { id: "hamburg", created_at: "2026-01-01", sales_channel_ids: ["sc_1"] }] }));
      },
    },
    [DELIVERY]: {
      options: parseOptions({ delivery: { timeZone: "Europe/Berlin" } }),
      almanac: async () => {
        calls.push("almanac");
        return { locations, times: [], lanes: [], general: { days: { min: 1, max: 3 }, carrier_days: [1, 2, 3, 4, 5] }, holidaysOf: () => NONE };
      },
    },
  };
  return { resolve: (key: string) => services[key] } as unknown as MedusaContainer;
}

let putBack: () => void;
beforeEach(() => {
  calls.length = 0;
  putBack = useClock({ now: () => NOW });
});
afterEach(() => putBack());

it("tells the days, how sure, and for how long: order within 2 h 14 min", async () => {
  expect(await promisesFor(store(), cart("a"), ["so_1"])).toEqual([{
    shipping_option_id: "so_1", kind: "delivery", earliest: "2026-01-05T23:00:00.000Z", latest: "2026-01-07T22:59:59.999Z", earliest_on: "2026-01-06", latest_on: "2026-01-07", confidence: 0.8,
    order_within: (2 * 60 + 14) * 60, order_by: "2026-01-05T13:00:00.000Z",
    parts: [{ line_item_ids: ["a"], waits: false, expected_at: null, earliest: "2026-01-05T23:00:00.000Z", latest: "2026-01-07T22:59:59.999Z", earliest_on: "2026-01-06", latest_on: "2026-01-07", confidence: 0.8 }],
  }]);
});

it("asks as often for twenty options as for one", async () => {
  const many = Array.from({ length: 20 }, (_, n) => option(`so_${n}`, { fulfillment_set_id: `fuset_${n % 4}` }));
  expect(await promisesFor(store({ options: many }), cart("a"), many.map(({ id }) => id))).toHaveLength(20);
  expect(calls.sort()).toEqual(["almanac", "preview", "sql", "sql"]);
});

it("goods from two places are each their own; all is there when the last is", async () => {
  const [promise] = await promisesFor(store({ lines: ["a", "b"], parts: [part("a", "hamburg"), part("b", "reno")] }), cart("a", "b"), ["so_1"]);
  expect(promise).toMatchObject({ latest_on: "2026-01-13", confidence: 0.64, parts: [{ line_item_ids: ["a"], latest_on: "2026-01-07" }, { line_item_ids: ["b"], latest_on: "2026-01-13" }] });
});

it("awaited goods begin when they are expected, and nothing hangs on when they are ordered; without a date there is none", async () => {
  const of = async (expected_at: Date | null) => (await promisesFor(store({ parts: [part("a", "hamburg", { waits: true, expected_at })] }), cart("a"), ["so_1"]))[0];
  expect(await of(new Date("2026-02-02T08:00:00Z"))).toMatchObject({ earliest_on: "2026-02-03", latest_on: "2026-02-04", order_within: null, order_by: null });
  expect(await of(null)).toMatchObject({ earliest: null, latest: null, earliest_on: null, confidence: null, order_within: null, parts: [{ waits: true, latest: null }] });
  // What should be here by now comes tomorrow at the earliest, not yesterday.
  expect(await of(new Date("2025-12-01T08:00:00Z"))).toMatchObject({ earliest_on: "2026-01-06" });
});

it("what cannot be had has no date, nor has the cart", async () => {
  const [promise] = await promisesFor(store({ lines: ["a", "b"], short: ["b"] }), cart("a", "b"), ["so_1"]);
  expect(promise).toMatchObject({ latest: null, parts: [{ line_item_ids: ["a"], latest_on: "2026-01-07" }, { line_item_ids: ["b"], latest: null }] });
});

it("goods that nobody keeps count of leave from the sales channel's oldest location", async () => {
  const [promise] = await promisesFor(store({ parts: [], locations: [sending("reno", { handling_days: 4 }), sending("hamburg")] }), { ...cart(), items: [] }, ["so_1"]);
  expect(promise).toMatchObject({ latest_on: "2026-01-07" });
});

it("what is collected is there on the day it is ready; from elsewhere it has to come first", async () => {
  const options = [option("so_1", { is_pickup: true, metadata: null })];
  expect((await promisesFor(store({ options }), cart("a"), ["so_1"]))[0]).toMatchObject({ kind: "pickup", earliest_on: "2026-01-05", latest_on: "2026-01-05", confidence: 0.95 });
  expect((await promisesFor(store({ options, parts: [part("a", "reno")] }), cart("a"), ["so_1"]))[0]).toMatchObject({ kind: "pickup", latest_on: "2026-01-14", confidence: 0.5 });
});

it("a line goes by the option of its profile only", async () => {
  const [promise] = await promisesFor(store({ options: [option("so_1", { shipping_profile_id: "sp_other" })] }), cart("a"), ["so_1"]);
  expect(promise!.parts).toHaveLength(1);
});
