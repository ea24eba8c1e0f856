import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { DELIVERY } from "..";
import { useClock } from "../../../shared/clock";
import type { PlannedPart } from "../rules/plan";
import type DeliveryService from "../service";
import type { NewPromise, Outcome } from "../service";

jest.setTimeout(60_000);
const nothing = { instructions: null, gift_message: null, gift_receipt: false, leave_at: null };
const part: PlannedPart = {
  location_id: "sloc_1", shipping_option_id: "so_1", line_item_ids: ["ordli_1"], waits: false, expected_at: null, earliest: "2026-01-06", latest: "2026-01-08",
  leaves_on: "2026-01-05", ships_by: "2026-01-05T22:59:59.999Z", sent_on: null, confidence: 0.5, transit_days: { min: 1, max: 3 }, transit_source: "plugin_options",
};
const promise = (number: number, latest: string): NewPromise => ({
  orderId: "order_1", number, shippingOptionId: "so_1", earliest: new Date("2026-01-06"), latest: new Date(latest), confidence: 0.5,
  basis: { transit_days: { min: 1, max: 3 } }, reason: number === 1 ? "ordered" : "resourced", plan: [part],
});
const NOW = new Date("2026-03-31T12:00:00Z");
const outcome = (n: number, more: Partial<Outcome> = {}): Outcome => ({
  package_id: `pack_${n}`, order_id: `order_${n}`, carrier: "dhl", service: "dhl.paket", shipping_option_id: "so_1", origin: "de", country_code: "de", zone: "de:10",
  shipped_at: new Date("2026-03-02T15:00:00Z"), shipped_on: "2026-03-02", week_day: 1, promised_earliest: "2026-03-03", promised_latest: "2026-03-05", promised_leaving: "2026-03-02",
  confidence: 0.9, source: "table", delivered_at: new Date("2026-03-04T10:00:00Z"), delivered_on: "2026-03-04", transit_days: 2, ...more,
});
const lane = { service: "dhl.paket", origin: "de", zone: "de" };

moduleIntegrationTestRunner<DeliveryService>({
  moduleName: DELIVERY,
  resolve: join(__dirname, ".."),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    let putBack = () => undefined as void;
    beforeEach(() => { putBack = useClock({ now: () => NOW }); });
    afterEach(() => putBack());

    describe("wishes", () => {
      it("are changed where given, cleared by null, else kept", async () => {
        expect(await service.giveInstructions("cart_1", { instructions: "ring twice" })).toMatchObject({ ...nothing, instructions: "ring twice" });
        expect(await service.giveInstructions("cart_1", { gift_message: "For you", gift_receipt: true })).toMatchObject({
          instructions: "ring twice", gift_message: "For you", gift_receipt: true,
        });
        expect(await service.giveInstructions("cart_1", { instructions: null })).toMatchObject({ instructions: null, gift_receipt: true });
      });

      it("of two tabs at once are one set", async () => {
        await Promise.all([service.giveInstructions("cart_1", { instructions: "a" }), service.giveInstructions("cart_1", { gift_message: "b" })]);
        expect(await service.listDeliveryInstructions({ cart_id: "cart_1" })).toMatchObject([{ instructions: "a", gift_message: "b" }]);
      });

      it("on the order stand as they were, and the cart's door is closed", async () => {
        await service.giveInstructions("cart_1", { instructions: "ring twice" });
        await service.carryToOrder("cart_1", "order_1");
        await service.carryToOrder("cart_1", "order_1");
        await expect(service.giveInstructions("cart_1", { instructions: "never mind" })).rejects.toMatchObject({ type: "conflict" });
        expect(await service.instructionsOf("order_1")).toMatchObject({ instructions: "ring twice" });
        expect(await service.instructionsOf("order_2")).toBeUndefined();
      });
    });

    describe("a promise", () => {
      it("is made once, by whoever comes first; the last one made holds", async () => {
        await Promise.all([service.promise(promise(1, "2026-01-08")), service.promise(promise(1, "2026-02-08"))]);
        const [first] = await service.promisesOf("order_1");
        await service.promise(promise(1, "2026-03-08"));
        expect(await service.promiseOf("order_1")).toMatchObject({ id: first!.id, number: 1, latest: first!.latest, confidence: 0.5, reason: "ordered" });
        await service.promise(promise(2, "2026-01-10"));
        expect(await service.promiseOf("order_1")).toMatchObject({ number: 2, latest: new Date("2026-01-10"), reason: "resourced" });
        expect(await service.promisesOf("order_1")).toHaveLength(2);
      });

      it("is kept by another plan without being another promise", async () => {
        await service.promise(promise(1, "2026-01-08"));
        const [made] = await service.promisesOf("order_1");
        await service.replan(made!.id, [{ ...part, location_id: "sloc_2" }]);
        expect(await service.promisesOf("order_1")).toMatchObject([{ number: 1, latest: made!.latest, plan: [{ location_id: "sloc_2" }] }]);
      });

      it("is looked at when the day on which its parcel is to leave ends, at once where that is over already", async () => {
        await service.promise({ ...promise(1, "2026-04-08"), plan: [part, { ...part, ships_by: "2026-04-01T11:59:59.999Z" }] });
        const [made] = await service.promisesOf("order_1");
        const { rows } = (await knexOf().raw(
          "select round(extract(epoch from start_after - created_on))::int as seconds from doorstep_jobs.job where data->>'work' = 'look-at-promise' and data->>'key' = ? order by 1", [made!.id]
        )) as { rows: { seconds: number }[] };
        expect(rows).toEqual([{ seconds: 0 }, { seconds: 86_400 }]);
      });
    });

    describe("what was learned", () => {
      const learn = async (outcomes: Outcome[]): Promise<void> => {
        for (const one of outcomes) await service.recordOutcome(one);
        for (const zone of ["de", "de:10"]) await service.learn({ ...lane, zone });
      };
      const lanes = () => service.listTransitLanes({ service: "dhl.paket" }, { order: { zone: "ASC" } });

      it("is one row for each lane, of its service and of its shipping option", async () => {
        await learn([outcome(1), outcome(2, { transit_days: 3, week_day: 5 }), outcome(3, { zone: "de:80" })]);
        expect(await lanes()).toMatchObject([
          { zone: "de", parcels: 3, due: false, learned: { all: [0, 0, 2, 1], by_week_day: { 1: [0, 0, 2], 5: [0, 0, 0, 1] } } }, { zone: "de:10", parcels: 2 }, { zone: "de:80", parcels: 0, due: true },
        ]);
        expect(await service.listTransitLanes({ service: "so_1" })).toHaveLength(3);
      });

      it("counts a parcel once, however often its arrival is told", async () => {
        await learn([outcome(1), outcome(1), outcome(1)]);
        expect(await lanes()).toMatchObject([{ parcels: 1 }, { parcels: 1 }]);
        expect(await service.listParcelOutcomes({})).toHaveLength(1);
      });

      it("comes of parcels that arrived, within the last ninety days", async () => {
        await learn([outcome(1, { delivered_at: null, delivered_on: null, transit_days: null }), outcome(2, { delivered_at: new Date("2025-12-30T10:00:00Z") }), outcome(3)]);
        expect(await lanes()).toMatchObject([{ parcels: 1 }, { parcels: 1 }]);
      });

      it("is found again when it has grown old", async () => {
        await learn([outcome(1)]);
        expect(await service.staleLanes(new Date(NOW.getTime() - 1), 10)).toEqual([]);
        expect(await service.staleLanes(new Date(NOW.getTime() + 1), 10)).toEqual(expect.arrayContaining([{ service: "dhl.paket", origin: "de", zone: "de" }]));
      });
    });

    it("the score counts what arrived or was to have arrived, in all and by service, lane, source and confidence", async () => {
      await service.recordOutcome(outcome(1));
      await service.recordOutcome(outcome(2, { delivered_on: "2026-03-06", transit_days: 4 }));
      await service.recordOutcome(outcome(3, { delivered_on: "2026-03-02", transit_days: 0 }));
      await service.recordOutcome(outcome(4, { carrier: "ups", service: "ups.saver", delivered_at: null, delivered_on: null, transit_days: null, shipped_on: "2026-03-03" }));
      await service.recordOutcome(outcome(5, { delivered_at: null, delivered_on: null, transit_days: null, promised_latest: "2026-04-02" }));
      await service.recordOutcome(outcome(6, { promised_earliest: null, promised_latest: null, confidence: null }));
      await service.recordOutcome(outcome(7, { confidence: 0.5, source: "plugin_options" }));
      const rows = await service.score({ from: "2026-03-01", to: "2026-04-30", today: "2026-03-31" });
      const of = (what: string) => rows.filter((row) => row.of === what);
      expect(of("total")).toMatchObject([{ parcels: 5, on_time: 3, held: 2, overdue: 1, left_late: 1, days_promised: 15 }]);
      expect(of("service")).toMatchObject([{ carrier: "dhl", service: "dhl.paket", parcels: 4 }, { carrier: "ups", service: "ups.saver", parcels: 1, overdue: 1 }]);
      expect(of("lane")).toMatchObject([{ origin: "de", country_code: "de", parcels: 5 }]);
      expect(of("source")).toMatchObject([{ source: "table", parcels: 4 }, { source: "plugin_options", parcels: 1, held: 1 }]);
      expect(of("step").map(({ step, parcels, held }) => [step, parcels, held])).toEqual([[6, 4, 1], [1, 1, 1]]);
    });

    describe("the transit table", () => {
      const row = { service: "dhl.paket", location_id: null, country_code: "de", postal_prefix: null, min_days: 1, max_days: 2, carrier_days: [1, 2, 3, 4, 5, 6] };

      it("has one row for a way: another is refused, also of two at once", async () => {
        const both = await Promise.allSettled([service.setTransitTime(null, row), service.setTransitTime(null, row)]);
        expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "way_taken" } });
        const other = await service.setTransitTime(null, { ...row, country_code: null });
        await expect(service.setTransitTime(other, row)).rejects.toMatchObject({ code: "way_taken" });
        await service.setTransitTime(other, { ...row, country_code: "fr", carrier_days: null });
        expect(await service.listTransitTimes({ country_code: "fr" })).toMatchObject([{ id: other, carrier_days: null }]);
        await expect(service.setTransitTime("dstt_none", { ...row, country_code: "it" })).rejects.toMatchObject({ type: "not_found" });
      });

      it("can have a row again that was deleted", async () => {
        const id = await service.setTransitTime(null, row);
        await service.deleteTransitTimes(id);
        await service.setTransitTime(null, row);
      });
    });

    it("a location's settings change where they are given", async () => {
      await service.setDispatch("sloc_1", { time_zone: "Europe/Berlin", cut_offs: { 1: "12:00" }, handling_days: 2 });
      await service.setDispatch("sloc_1", { handling_days: null, closures: [{ from: "2026-12-24", to: "2027-01-01" }] });
      expect(await service.listDispatchSettings({})).toMatchObject([{ location_id: "sloc_1", time_zone: "Europe/Berlin", cut_offs: { 1: "12:00" }, handling_days: null, holidays: true, closures: [{ from: "2026-12-24" }] }]);
    });
  },
});
