import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { DELIVERY } from "../../../modules/delivery";
import type { PlannedPart } from "../../../modules/delivery/rules/plan";
import type { NewPromise } from "../../../modules/delivery/service";
import { RESERVATION } from "../../../modules/reservation";
import { useClock } from "../../../shared/clock";
import { parseOptions } from "../../../shared/options";
import type { FollowedOrder } from "../../order-journey/followed-order";
import { keepPromise } from "../keep-promise";

// Placed on a Monday morning in Berlin; it leaves on Tuesday, and arrives on Wednesday or Thursday.
const PLACED = "2026-01-05T09:00:00.000Z";
const sending = (id: string, handling_days: number) => ({
  id, name: id, country_code: "DE", region: null, postal_code: null, time_zone: "Europe/Berlin", cut_offs: { 1: "14:00", 2: "14:00", 3: "14:00", 4: "14:00", 5: "14:00" }, handling_days, holidays: false, closures: [],
});
type Reservation = { line_item_id: string; location_id: string; allow_backorder?: boolean };
type World = { reservations: Reservation[]; fulfillments: object[]; fulfilled: number; expected: Date | null; canceled: boolean };

/** One order, followed again and again; what is promised and planned is kept between. */
function follow() {
  const made: (NewPromise & { id: string; order_id: string })[] = [];
  const world: World = { reservations: [{ line_item_id: "a", location_id: "hamburg" }], fulfillments: [], fulfilled: 0, expected: null, canceled: false };
  const services: Record<string, object> = {
    [ContainerRegistrationKeys.PG_CONNECTION]: { raw: async () => ({ rows: [{ id: "so_1", data: null, metadata: { transit_days: { min: 1, max: 2 } }, shipping_profile_id: null, fulfillment_set_id: "f", location_id: "hamburg", is_pickup: false }] }) },
    [Modules.INVENTORY]: { listReservationItems: async () => world.reservations.map((one) => ({ inventory_item_id: "i_a", allow_backorder: false, ...one })) },
    [RESERVATION]: { backorders: async () => world.reservations.map((one) => ({ order_line_item_id: one.line_item_id, inventory_item_id: "i_a", location_id: one.location_id, order_id: "order_1", expected_at: world.expected })) },
    [DELIVERY]: {
      options: parseOptions({ delivery: { timeZone: "Europe/Berlin" } }),
      promiseOf: async () => made.at(-1),
      almanac: async () => ({ locations: [sending("hamburg", 1), sending("reno", 4)], times: [], lanes: [], general: { days: { min: 1, max: 3 }, carrier_days: [1, 2, 3, 4, 5] }, holidaysOf: () => new Set() }),
      promise: async (one: NewPromise) => void made.push({ ...one, id: `p_${one.number}`, order_id: one.orderId }),
      replan: async (_: string, plan: PlannedPart[]) => void (made.at(-1)!.plan = plan),
    },
  };
  const container = { resolve: (key: string) => services[key] } as unknown as MedusaContainer;
  const at = async (now: string, change: Partial<World> = {}): Promise<string[]> => {
    Object.assign(world, change);
    const putBack = useClock({ now: () => new Date(now) });
    try {
      await keepPromise(container, {
        id: "order_1", created_at: PLACED, canceled_at: world.canceled ? new Date() : null, shipping_address: { country_code: "de", postal_code: "10435" }, shipping_methods: [{ shipping_option_id: "so_1" }],
        items: [{ id: "a", product_id: "prod", quantity: 1, requires_shipping: true, detail: { fulfilled_quantity: world.fulfilled }, variant: { manage_inventory: true, inventory_items: [{ inventory_item_id: "i_a", required_quantity: 1 }] } }],
        fulfillments: world.fulfillments,
      } as unknown as FollowedOrder);
    } finally {
      putBack();
    }
    return made.map(({ number, reason, latest }) => `${number} ${reason} ${new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(latest)}`);
  };
  return { at, made };
}
const parcel = (shipped_at: string | null) => ({ location_id: "hamburg", shipping_option_id: "so_1", shipped_at, canceled_at: null, items: [{ line_item_id: "a" }] });
const FIRST = "1 ordered 2026-01-08";

it("is made from when the order was placed, however late that is followed; followed again it is one", async () => {
  const { at, made } = follow();
  expect(await at("2026-01-05T13:30:00Z")).toEqual([FIRST]);
  expect(await at("2026-01-06T10:00:00Z")).toEqual([FIRST]);
  expect(made[0]).toMatchObject({
    confidence: 0.8, basis: { transit_days: { min: 1, max: 2 }, transit_source: "shipping_option", leaves_on: "2026-01-06", ordered_at: PLACED, parts: [{ location_id: "hamburg", line_item_ids: ["a"], ships_by: "2026-01-06T22:59:59.999Z" }] },
  });
});

it("is not made while the stock is not settled, nor for an order that was canceled", async () => {
  const { at } = follow();
  expect(await at(PLACED, { reservations: [] })).toEqual([]);
  expect(await at(PLACED, { reservations: [{ line_item_id: "a", location_id: "hamburg" }], canceled: true })).toEqual([]);
});

it("stands when it leaves in time, and for good then", async () => {
  const { at } = follow();
  await at(PLACED);
  expect(await at("2026-01-06T15:00:00Z", { reservations: [], fulfilled: 1, fulfillments: [parcel(null)] })).toEqual([FIRST]);
  expect(await at("2026-01-06T16:00:00Z", { fulfillments: [parcel("2026-01-06T15:59:00Z")] })).toEqual([FIRST]);
  expect(await at("2026-02-06T16:00:00Z")).toEqual([FIRST]);
});

it("has the next number once its day is over, and not again on the same day; then once more", async () => {
  const { at } = follow();
  await at(PLACED);
  expect(await at("2026-01-06T23:00:00Z")).toEqual([FIRST, "2 shipped_late 2026-01-12"]);
  expect(await at("2026-01-07T12:00:00Z")).toHaveLength(2);
  expect(await at("2026-01-08T12:00:00Z")).toHaveLength(2);
  expect(await at("2026-01-09T00:00:00Z")).toEqual([FIRST, "2 shipped_late 2026-01-12", "3 shipped_late 2026-01-14"]);
});

it("is later by the day on which it left, where that is later than was planned", async () => {
  const { at } = follow();
  await at(PLACED);
  expect(await at("2026-01-08T12:00:00Z", { reservations: [], fulfilled: 1, fulfillments: [parcel("2026-01-07T12:00:00Z")] })).toEqual([FIRST, "2 shipped_late 2026-01-09"]);
});

it("is planned anew from elsewhere, and told where that is another day, later or sooner", async () => {
  const { at, made } = follow();
  expect(await at(PLACED, { reservations: [{ line_item_id: "a", location_id: "reno" }] })).toEqual(["1 ordered 2026-01-13"]);
  const sooner = ["1 ordered 2026-01-13", "2 resourced 2026-01-08"];
  expect(await at("2026-01-05T10:00:00Z", { reservations: [{ line_item_id: "a", location_id: "hamburg" }] })).toEqual(sooner);
  expect(made[1]!.plan).toMatchObject([{ location_id: "hamburg", latest: "2026-01-08" }]);
  // The plan is what is kept from here on: nothing is reckoned anew.
  expect(await at("2026-01-06T10:00:00Z")).toHaveLength(2);
  expect(await at("2026-01-06T11:00:00Z", { reservations: [{ line_item_id: "a", location_id: "reno" }] })).toEqual([...sooner, "3 resourced 2026-01-14"]);
});

it("of awaited goods is made when they have a date, moves with it, and is sooner when they come sooner", async () => {
  const { at } = follow();
  const waiting = { reservations: [{ line_item_id: "a", location_id: "hamburg", allow_backorder: true }] };
  expect(await at(PLACED, waiting)).toEqual([]);
  expect(await at("2026-01-05T10:00:00Z", { expected: new Date("2026-02-02T08:00:00Z") })).toEqual(["1 ordered 2026-02-05"]);
  expect(await at("2026-01-06T10:00:00Z", { expected: new Date("2026-02-09T08:00:00Z") })).toEqual(["1 ordered 2026-02-05", "2 backordered 2026-02-12"]);
  expect(await at("2026-01-07T10:00:00Z", { expected: null })).toHaveLength(2);
  expect(await at("2026-01-08T10:00:00Z", { reservations: [{ line_item_id: "a", location_id: "hamburg" }] })).toEqual(["1 ordered 2026-02-05", "2 backordered 2026-02-12", "3 sooner 2026-01-13"]);
});

it("that was made before plans were kept is taken as it stands", async () => {
  const { at, made } = follow();
  await at(PLACED);
  made[0]!.plan = null as never;
  expect(await at("2026-03-05T09:00:00Z")).toEqual([FIRST]);
  expect(made[0]!.plan).toHaveLength(1);
});
