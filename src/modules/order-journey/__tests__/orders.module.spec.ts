import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { ORDER_JOURNEY } from "..";
import { useClock } from "../../../shared/clock";
import type { Fact } from "../../../shared/facts";
import Deadline from "../models/deadline";
import FollowedOrder from "../models/followed-order";
import Installation from "../models/installation";
import JourneyEntry from "../models/journey-entry";
import SavedView from "../models/saved-view";
import type { WayRow } from "../note-way";
import type { OrdersAsked } from "../reads/orders";
import { ORDER_SORTS, type OrderSort } from "../rules/orders-asked";
import type { NewView } from "../saved-views";
import type OrderJourneyService from "../service";

jest.setTimeout(60_000);

const noon = new Date("2026-03-02T12:00:00Z");
const after = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);
const placed: Fact = { key: "placed", kind: "order_placed", at: noon, data: { amount: 20 } };
const delivered: Fact = { key: "delivered", kind: "delivered", at: after(2) };
const row = (number: number, more: Partial<WayRow> = {}): WayRow => ({
  display_id: number, email: `anna.${number}@example.com`, customer_id: "cus_1", customer_name: "Anna Ärmel", step: "ordered", payment: "authorised", work: "to_pick",
  placed_at: noon, paid_at: noon, picked_at: null, packed_at: null, shipped_at: null, delivered_at: null, ship_by: null, promised_first: null, promised_latest: null, eta: null,
  next_awaits: null, next_subject: null, next_due_at: null, exception: null, late_from: null, person_from: null, parcels: 0, parcels_shipped: 0, parcels_delivered: 0,
  location_ids: ["loc_1"], carriers: [], tracking_numbers: [], ...more,
});

moduleIntegrationTestRunner<OrderJourneyService>({
  moduleName: ORDER_JOURNEY,
  resolve: `${__dirname}/..`,
  moduleModels: [JourneyEntry, Deadline, FollowedOrder, Installation, SavedView],
  testSuite: ({ service }) => {
    const note = async (number: number, more: Partial<WayRow> = {}, at = noon, facts = [placed]): Promise<void> => {
      await service.noteWay(`order_${number}`, at, row(number, more));
      await service.noteFollowed(`order_${number}`, at, facts);
    };
    const asked = (more: Partial<OrdersAsked> = {}): OrdersAsked => ({ under_way: true, sort: "-placed_at", limit: 20, ...more });
    const found = async (more: Partial<OrdersAsked> = {}): Promise<(number | null)[]> => (await service.orders(asked(more))).map(({ display_id }) => display_id);

    describe("where an order stands", () => {
      it("is written down whole, each time that it is followed", async () => {
        const way = { step: "shipped", ship_by: after(5), tracking_numbers: ["T1", "T2"], carriers: ["DHL"], parcels: 2, exception: "stall" } as const;
        await note(1, { ...way, tracking_numbers: [...way.tracking_numbers], carriers: [...way.carriers] });
        expect((await service.orders(asked()))[0]).toMatchObject({ ...way, order_id: "order_1", display_id: 1, email: "anna.1@example.com", customer_name: "Anna Ärmel", location_ids: ["loc_1"], ended: false, placed_at: noon });
        await note(1, { tracking_numbers: [] }, after(1));
        expect((await service.orders(asked()))[0]).toMatchObject({ step: "ordered", ship_by: null, exception: null, tracking_numbers: [], parcels: 0 });
        expect(await service.listFollowedOrders()).toHaveLength(1);
      });

      it("is as it was read last, whoever writes last", async () => {
        await Promise.all(Array.from({ length: 10 }, (_, n) => note(1, { parcels: n }, after(n))));
        await note(1, { parcels: 99 }, after(-1));
        expect((await service.orders(asked()))[0]).toMatchObject({ parcels: 9, read_at: after(9) });
      });

      it("is there before what its facts ask for is done, and is then still to be followed", async () => {
        await service.noteWay("order_1", noon, row(1));
        expect(await found()).toEqual([1]);
        expect(await service.listFollowedOrders()).toMatchObject([{ followed_at: new Date(0), ended: false }]);
        await service.noteFollowed("order_1", noon, [placed, delivered]);
        expect(await service.listFollowedOrders()).not.toMatchObject([{ followed_at: new Date(0) }]);
      });

      it("is not over for who has read less than another", async () => {
        await note(1, {}, after(2));
        await service.noteFollowed("order_1", after(1), [delivered]);
        expect(await found()).toEqual([1]);
      });

      it("is over once it arrived and nothing is awaited: then it is found among all", async () => {
        await note(1, { step: "delivered" }, noon, [delivered]);
        expect(await found()).toEqual([]);
        expect(await found({ under_way: false })).toEqual([1]);
      });

      it("is late, and needs a person, by the clock and not by being written again", async () => {
        await note(1, { late_from: after(1), person_from: after(2) });
        await note(2);
        const at = async (hours: number, more: Partial<OrdersAsked>) => {
          const restore = useClock({ now: () => after(hours) });
          return found(more).finally(restore);
        };
        expect([await at(0, { late: true }), await at(1, { late: true }), await at(1, { needs_person: true }), await at(2, { needs_person: true })]).toEqual([[], [1], [], [1]]);
      });
    });

    describe("the list", () => {
      it.each(ORDER_SORTS)("comes page by page, by %s, none twice and none left out, though many are of one instant", async (sort: OrderSort) => {
        for (let n = 1; n <= 17; n += 1) await note(n, { placed_at: after(Math.floor(n / 6)), ship_by: n % 3 ? after(n % 2) : null, promised_latest: n % 2 ? after(3) : null, next_due_at: n % 5 ? after(4) : null });
        const seen: (number | null)[] = [];
        let page = await service.orders(asked({ sort, limit: 4 }));
        for (;;) {
          const shown = page.slice(0, 4);
          seen.push(...shown.map(({ display_id }) => display_id));
          if (page.length <= 4) break;
          const { cursor_at: at, id } = shown.at(-1)!;
          page = await service.orders(asked({ sort, limit: 4, after: { at, id } }));
        }
        expect(seen).toEqual(await found({ sort, limit: 100 }));
        expect([...seen].sort((a, b) => a! - b!)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
      });

      it("puts last what has no such time", async () => {
        await note(1);
        await note(2, { ship_by: after(9) });
        await note(3, { ship_by: after(2) });
        expect(await found({ sort: "ship_by" })).toEqual([3, 2, 1]);
      });

      it("is narrowed by station, payment, location, carrier and customer, several being any of them", async () => {
        await note(1, { step: "packed", location_ids: ["loc_1", "loc_2"], carriers: ["DHL", "UPS"] });
        await note(2, { step: "shipped", payment: "captured", location_ids: ["loc_2"], carriers: ["UPS"], customer_id: "cus_2" });
        expect(await found({ step: ["packed"] })).toEqual([1]);
        expect((await found({ step: ["packed", "shipped"] })).sort()).toEqual([1, 2]);
        expect(await found({ payment: ["captured"] })).toEqual([2]);
        expect(await found({ location_id: ["loc_1"] })).toEqual([1]);
        expect((await found({ carrier: ["UPS"] })).sort()).toEqual([1, 2]);
        expect(await found({ carrier: ["UPS"], customer_id: "cus_2" })).toEqual([2]);
        expect(await service.carriersOfLate()).toEqual(["DHL", "UPS"]);
        expect(await service.customerCounts("cus_1")).toEqual({ orders: 1, under_way: 1, exceptions: 0 });
      });

      it("is searched by number, the beginning of an address or a name in any case, and a whole tracking number", async () => {
        await note(12, { email: "Berta@Example.com", customer_name: "Berta Öz", tracking_numbers: ["1Z999AA"] });
        await note(123);
        expect(await found({ q: "12" })).toEqual([12]);
        expect(await found({ q: "#123" })).toEqual([123]);
        expect(await found({ q: "BERTA@ex" })).toEqual([12]);
        expect(await found({ q: "berta ö" })).toEqual([12]);
        expect(await found({ q: "1z999aa" })).toEqual([12]);
        expect(await found({ q: "1Z999" })).toEqual([]);
      });

      it("is found by any word of a name, in any order, and by how a longer one begins", async () => {
        await note(31, { customer_name: "Anna Lindqvist" });
        await note(32, { customer_name: "Jean-Pierre O'Brien" });
        await note(33, { customer_name: "Li Özdemir-Å" });
        for (const q of ["Lindqvist", "lindq", "lindqvist anna", "ANNA L"]) expect([q, await found({ q })]).toEqual([q, [31]]);
        for (const q of ["o'brien", "pierre", "brien jean"]) expect([q, await found({ q })]).toEqual([q, [32]]);
        for (const q of ["li", "özde", "özdemir li"]) expect([q, await found({ q })]).toEqual([q, [33]]);
        for (const q of ["qvist", "anna brien"]) expect([q, await found({ q })]).toEqual([q, []]);
        expect(await service.ordersNamed("lindqvist")).toHaveLength(1);
      });

      it.each(["%", "_", "a%", "'; drop table doorstep_followed_order; --", "\\", "{}", "?", "$1", "?::jsonb", "%' or '1'='1"])("a search for %s finds what is so, and is a statement of nobody's", async (q) => {
        await note(1);
        expect(await found({ q })).toEqual([]);
        expect(await found()).toEqual([1]);
      });
    });

    describe("saved views", () => {
      const view = (name: string, more: Partial<NewView> = {}): NewView => ({ page: "orders", name, query: { step: "packed" }, shared: false, is_default: false, ...more });
      const names = async (user: string): Promise<string[]> => (await service.viewsFor("orders", user)).map(({ name }) => name);

      it("are a user's own, and everybody's where they are shared", async () => {
        await service.saveView("anna", view("Mine"));
        await service.saveView("anna", view("Ours", { shared: true }));
        expect(await names("anna")).toEqual(["Mine", "Ours"]);
        expect(await names("berta")).toEqual(["Ours"]);
      });

      it("are changed and taken away by their user alone", async () => {
        const kept = (await service.saveView("anna", view("Ours", { shared: true })))!;
        expect(await service.saveView("berta", view("Hers now"), kept.id)).toBeUndefined();
        expect(await service.dropView("berta", kept.id)).toBe(false);
        expect(await names("anna")).toEqual(["Ours"]);
        expect(await service.saveView("anna", view("Renamed", { query: {} }), kept.id)).toMatchObject({ id: kept.id, name: "Renamed", query: {}, shared: false });
        expect(await service.dropView("anna", kept.id)).toBe(true);
        expect(await service.dropView("anna", kept.id)).toBe(false);
        expect(await service.saveView("anna", view("Back"), kept.id)).toBeUndefined();
        expect(await names("anna")).toEqual([]);
      });

      it("ten that are saved at once as what the list begins with are one in the end", async () => {
        await Promise.all(Array.from({ length: 10 }, (_, n) => service.saveView("anna", view(`View ${n}`, { is_default: true }))));
        await service.saveView("berta", view("Hers", { is_default: true }));
        expect((await service.viewsFor("orders", "anna")).filter(({ is_default }) => is_default)).toHaveLength(1);
        expect(await names("anna")).toHaveLength(10);
      });
    });

    describe("the flow", () => {
      const of = { from: after(-24 * 30), to: after(24), location_id: null as string | null, time_zone: "Europe/Berlin" };
      /** Ten orders of which each took an hour longer than the one before to be paid; all but the last two were sent in a day and arrived in another. */
      beforeEach(async () => {
        for (let n = 1; n <= 10; n += 1) {
          const sent = n <= 8;
          await note(n, {
            placed_at: after(-24 * 7), paid_at: after(-24 * 7 + n), promised_first: after(n <= 6 ? 0 : -24 * 6), ...(sent && { picked_at: after(-24 * 6), packed_at: after(-24 * 6), shipped_at: after(-24 * 6), delivered_at: after(-24 * 5) }),
            ...(n === 10 && { step: "canceled" as const, paid_at: null }), location_ids: n % 2 ? ["loc_1"] : ["loc_2"],
          });
        }
      });

      it("counts how many came how far, and in time", async () => {
        expect(await service.funnel(of)).toEqual({ placed: 10, paid: 9, picked: 8, packed: 8, shipped: 8, delivered: 8, canceled: 1, promised: 8, on_time: 6 });
        expect(await service.funnel({ ...of, location_id: "loc_1" })).toMatchObject({ placed: 5, shipped: 4, canceled: 0 });
        expect(await service.funnel({ ...of, from: after(0) })).toMatchObject({ placed: 0, promised: 0, on_time: 0 });
      });

      it("tells within how many hours half were, and nine of ten, by week and in all", async () => {
        const rows = await service.leadTimes(of);
        const paid = rows.filter(({ stretch }) => stretch === "paid");
        expect(paid).toEqual([{ stretch: "paid", week: null, orders: 9, p50: 5, p90: 8.2 }, { stretch: "paid", week: "2026-02-23", orders: 9, p50: 5, p90: 8.2 }]);
        expect(rows.find(({ stretch, week }) => stretch === "whole" && week === null)).toMatchObject({ orders: 8, p50: 48, p90: 48 });
      });
    });
  },
});
