import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { CARRIER } from "..";
import { useClock } from "../../../shared/clock";
import { closeSender, prepareSender } from "../../../shared/work/enqueue";
import LanePace from "../models/lane-pace";
import Manifest from "../models/manifest";
import Pickup from "../models/pickup";
import ReturnLabel from "../models/return-label";
import Shipment from "../models/shipment";
import Tracker from "../models/tracker";
import TrackerEntry from "../models/tracker-entry";
import TrackingEventModel from "../models/tracking-event";
import TrackingException from "../models/tracking-exception";
import WebhookInbox from "../models/webhook-inbox";
import type { TrackingEvent } from "../rules/types";
import type CarrierService from "../service";

jest.setTimeout(120_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 2, 2, 9);
const at = (ms: number): string => new Date(START + ms).toISOString();
const scan = (ms: number, status: TrackingEvent["status"], more: Partial<TrackingEvent> = {}): TrackingEvent => ({
  provider_event_id: null, status, reason: null, occurred_at: at(ms), message: null, place: null, eta: null, ...more,
});
const shuffled = <T>(all: readonly T[], seed: number): T[] => all.map((one, n) => [Math.sin((n + 1) * seed * 12.9898) * 43_758 % 1, one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);

moduleIntegrationTestRunner<CarrierService>({
  moduleName: CARRIER,
  resolve: `${__dirname}/..`,
  moduleModels: [Shipment, Tracker, TrackingEventModel, TrackingException, TrackerEntry, LanePace, WebhookInbox, Pickup, Manifest, ReturnLabel],
  testSuite: ({ service, MikroOrmWrapper }) => {
    const knexOf = () => (MikroOrmWrapper.getManager() as unknown as { getKnex(): Knex }).getKnex();
    let now = START;
    let restore: () => void;
    beforeEach(async () => {
      now = START;
      restore = useClock({ now: () => new Date(now) });
      await prepareSender(knexOf());
    });
    afterEach(async () => {
      restore();
      await closeSender();
    });

    let labels = 0;
    /** A label from Berlin, bought now; gives its tracker. */
    async function bought({ to = "DE", zip = "", promised = null as string | null } = {}): Promise<string> {
      const n = (labels += 1);
      const id = await service.openShipment({
        package_id: `pkg_${n}`, order_id: `order_${n}`, location_id: "loc", adapter: "easypost", service: "DHL.Paket", request: { from: { country: "DE" }, to: { country: to, zip } }, label_options: {} as never,
        quote: { amount: 1, currency_code: "eur", reason: "cheapest", shopper_paid: null }, promised: promised === null ? null : { earliest: new Date(Date.parse(promised) - 2 * DAY), latest: new Date(promised), since: new Date(now) }, companions: [], by: "user_1", accepts_address: false,
      });
      await service.storeLabel(id, {
        carrier: "DHL", service: "DHL.Paket", carrier_shipment_id: `shp_${n}`, tracking_number: `TRK${n}`, tracking_url: "", tracker_id: `trk_${n}`, label_format: null, label_url: null,
        label_data: null, rate_amount: 500, currency_code: "eur",
      });
      return (await service.listTrackers({ shipment_id: id }))[0]!.id;
    }
    const tracker = async (id: string) => (await service.listTrackers({ id }))[0]!;
    const openKinds = async (id: string) => (await service.listTrackingExceptions({ tracker_id: id, closed_at: null })).map(({ kind }) => kind).sort();
    const jobs = async (work: string): Promise<string[]> => {
      const { rows } = (await knexOf().raw("select data->>'key' as key from doorstep_jobs.job where data->>'work' = ? order by created_on", [work])) as { rows: { key: string }[] };
      return rows.map(({ key }) => key);
    };

    describe("scans are a set", () => {
      const way = [
        scan(HOUR, "in_transit", { place: { city: "Berlin", state: null, zip: null, country: "DE" } }), scan(20 * HOUR, "in_transit", { message: "Arrived" }),
        scan(26 * HOUR, "exception", { reason: "weather_delay" }), scan(40 * HOUR, "in_transit", { eta: { at: at(72 * HOUR), reported_at: at(40 * HOUR) } }), scan(44 * HOUR, "out_for_delivery"),
        scan(48 * HOUR, "attempt_failed", { message: "Nobody at home" }), scan(70 * HOUR, "out_for_delivery"), scan(71 * HOUR, "delivered", { proof: { signed_by: "A. Lindqvist", photo_url: null } }),
      ];
      const stateOf = async (id: string) => {
        const { status, status_at, cause, eta, delivered_at, proof, first_scan_at, last_scan_at, longest_gap_hours, exception, exceptions } = await tracker(id);
        const events = (await service.listTrackingEvents({ tracker_id: id }, { take: null as never })).map(({ key }) => key).sort();
        return { status, status_at, cause, eta, delivered_at, proof, first_scan_at, last_scan_at, longest_gap_hours, exception, exceptions, events, open: await openKinds(id) };
      };

      it("ten times, in any order, by many at once: the same state, each scan once", async () => {
        const inOrder = await bought();
        now = START + 72 * HOUR;
        for (const event of way) await service.applyEvents(inOrder, [event]);
        const expected = await stateOf(inOrder);
        expect(expected).toMatchObject({ status: "delivered", delivered_at: new Date(at(71 * HOUR)), proof: { signed_by: "A. Lindqvist" }, exception: null, longest_gap_hours: 22 });
        expect(expected.events).toHaveLength(way.length);
        for (const seed of [1, 2, 3]) {
          now = START;
          const id = await bought();
          now = START + 72 * HOUR;
          const tenfold = shuffled(Array.from({ length: 10 }, () => way).flat(), seed);
          for (let n = 0; n < tenfold.length; n += 8) await Promise.all(tenfold.slice(n, n + 8).map((event) => service.applyEvents(id, [event])));
          expect(await stateOf(id)).toEqual(expected);
        }
      });

      it("a scan that is told again wakes nobody", async () => {
        const id = await bought();
        const { order_id } = await tracker(id);
        await service.applyEvents(id, [way[0]!]);
        const before = (await jobs("follow-order")).filter((key) => key === order_id).length;
        await service.applyEvents(id, [way[0]!]);
        expect((await jobs("follow-order")).filter((key) => key === order_id)).toHaveLength(before);
      });
    });

    describe("exceptions", () => {
      it("open with time, tell more each day, close with a scan, and open anew for a new silence", async () => {
        const id = await bought();
        now += 3 * DAY - HOUR;
        await service.lookAt(id);
        expect(await tracker(id)).toMatchObject({ exception: null, look_at: new Date(START + 3 * DAY) });
        now = START + 3 * DAY;
        await service.lookAt(id);
        expect(await tracker(id)).toMatchObject({ look_at: new Date(now + DAY), exception: "not_handed_over", exception_since: new Date(now), exceptions: [{ kind: "not_handed_over", suggestion: "hand_over", data: { days: 3 } }] });
        now += DAY;
        await service.lookAt(id);
        expect(await service.listTrackingExceptions({ tracker_id: id })).toMatchObject([{ reason: expect.stringContaining("4 days"), closed_at: null }]);
        await service.applyEvents(id, [scan(now - START, "in_transit")]);
        expect(await tracker(id)).toMatchObject({ exception: null, exceptions: [] });
        expect(await service.listTrackingExceptions({ tracker_id: id })).toMatchObject([{ kind: "not_handed_over", closed_at: new Date(now), closed_by: null }]);
        now += 3 * DAY;
        await service.lookAt(id);
        expect(await tracker(id)).toMatchObject({ exception: "stall" });
        now += 11 * DAY;
        await service.lookAt(id);
        expect(await openKinds(id)).toEqual(["lost"]);
      });

      it("by two at once open once", async () => {
        const id = await bought();
        now += 4 * DAY;
        await Promise.all(Array.from({ length: 8 }, () => service.lookAt(id)));
        expect(await service.listTrackingExceptions({ tracker_id: id })).toHaveLength(1);
      });

      it("that a person settled stay so while it is the same matter, and only so long", async () => {
        const id = await bought();
        await service.applyEvents(id, [scan(HOUR, "in_transit"), scan(2 * HOUR, "exception", { reason: "held_by_customs" })]);
        await service.actOnTrackers([id], { do: "settle", note: "Papers sent" }, "user_1");
        await service.applyEvents(id, [scan(2 * HOUR, "exception", { reason: "held_by_customs" })]);
        await service.lookAt(id);
        expect(await tracker(id)).toMatchObject({ status: "exception", cause: "customs", exception: null });
        await service.applyEvents(id, [scan(3 * HOUR, "in_transit"), scan(4 * HOUR, "exception", { reason: "parcel_damaged" })]);
        expect(await tracker(id)).toMatchObject({ exception: "problem", exceptions: [{ suggestion: "file_claim" }] });
        expect((await service.listTrackingExceptions({ tracker_id: id })).map(({ closed_by }) => closed_by)).toEqual(expect.arrayContaining(["user_1", null]));
        await expect(service.actOnTrackers([id, "dstrk_none"], { do: "note", note: "x" }, "user_1")).rejects.toMatchObject({ type: "not_found" });
        expect(await service.listTrackerEntries({ tracker_id: id })).toMatchObject([{ kind: "settled", by: "user_1", data: { kind: "problem", note: "Papers sent" } }]);
      });

      it("that are put off come back when something new is the matter", async () => {
        const id = await bought({ promised: at(2 * DAY) });
        now += 2 * DAY + HOUR;
        await service.applyEvents(id, [scan(HOUR, "in_transit")]);
        expect(await openKinds(id)).toEqual(["delay"]);
        await service.actOnTrackers([id], { do: "snooze", until: at(9 * DAY) }, "user_1");
        await service.applyEvents(id, [scan(2 * HOUR, "in_transit")]);
        expect((await tracker(id)).snoozed_until).toEqual(new Date(at(9 * DAY)));
        await service.applyEvents(id, [scan(3 * HOUR, "lost")]);
        expect(await tracker(id)).toMatchObject({ exception: "lost", snoozed_until: null });
      });

      it("of a label that was given back are over", async () => {
        const id = await bought();
        now += 4 * DAY;
        await service.lookAt(id);
        await service.voidShipment((await service.listTrackers({ id }, { select: ["id", "shipment_id"] }))[0]!.shipment_id, "refunded", null);
        expect(await openKinds(id)).toEqual([]);
      });
    });

    describe("a promise", () => {
      const eta = (day: string, ms: number) => scan(ms, null, { provider_event_id: "eta", eta: { at: day, reported_at: at(ms) } });
      const changesOf = async (id: string) => ((await tracker(id)).eta_changes ?? []) as unknown as { eta: string; previous: string; later: boolean }[];

      it("is of days where the parcel goes: a carrier's bare day ends there, and is late there", async () => {
        const id = await bought({ to: "US", zip: "90277", promised: "2026-03-07T07:59:59.999Z" });
        await service.applyEvents(id, [scan(HOUR, "in_transit"), eta("2026-03-06", HOUR)]);
        expect(await tracker(id)).toMatchObject({ eta: new Date("2026-03-07T07:59:59.999Z"), exception: null });
        expect(await changesOf(id)).toEqual([]);
        await service.applyEvents(id, [eta("2026-03-07T00:00:00Z", 2 * HOUR)]);
        expect(await tracker(id)).toMatchObject({ exception: "delay", exceptions: [{ data: { days: 1 } }] });
        expect(await changesOf(id)).toMatchObject([{ eta: "2026-03-08T07:59:59.999Z", previous: "2026-03-07T07:59:59.999Z", later: true }]);
      });

      it("that is made anew is what the parcel is held to: what its carrier says then is no delay, and told once", async () => {
        const id = await bought({ promised: at(2 * DAY) });
        const { shipment_id } = (await service.listTrackers({ id }, { select: ["id", "shipment_id"] }))[0]!;
        await service.applyEvents(id, [scan(HOUR, "in_transit"), eta(at(3 * DAY), HOUR)]);
        expect(await openKinds(id)).toEqual(["delay"]);
        now += 2 * HOUR;
        const promised = { earliest: new Date(at(3 * DAY)), latest: new Date(at(4 * DAY)), since: new Date(now) };
        await Promise.all([service.holdTo(shipment_id, promised), service.holdTo(shipment_id, promised)]);
        expect(await openKinds(id)).toEqual([]);
        expect(await service.listShipments({ id: shipment_id })).toMatchObject([{ promised_earliest: promised.earliest, promised_latest: promised.latest, promised_at: promised.since }]);
        now += HOUR;
        await service.applyEvents(id, [eta(at(4 * DAY), 3 * HOUR)]);
        expect([await openKinds(id), (await changesOf(id)).length]).toEqual([[], 1]);
        await service.applyEvents(id, [eta(at(5 * DAY), 4 * HOUR)]);
        expect((await changesOf(id))[1]).toMatchObject({ previous: promised.latest.toISOString(), later: true });
      });

      it("of later days than the carrier's is told as earlier, once it is on its way", async () => {
        const id = await bought({ promised: at(8 * DAY) });
        await service.applyEvents(id, [eta(at(3 * DAY), HOUR)]);
        expect(await changesOf(id)).toEqual([]);
        await service.applyEvents(id, [scan(2 * HOUR, "in_transit")]);
        await service.applyEvents(id, [scan(3 * HOUR, "in_transit")]);
        expect(await changesOf(id)).toMatchObject([{ eta: at(3 * DAY), previous: at(6 * DAY), later: false }]);
      });
    });

    describe("a lane's pace", () => {
      it("is learned of what arrived, and with enough of it decides the ETA, and what is too long and too fast", async () => {
        for (let n = 0; n < 25; n += 1) {
          const id = await bought();
          await service.applyEvents(id, [scan(HOUR, "in_transit"), scan(11 * HOUR, "in_transit"), scan((31 + n) * HOUR, "delivered")]);
        }
        now += 4 * DAY;
        await service.learn();
        const lanes = await service.listLanePaces({});
        expect(lanes).toMatchObject([{ lane: "dhl|dhl.paket|de|de", parcels: 25, transit_hours: 53, gap_hours: 43, fastest_hours: 30 }]);
        const [next, abroad] = [await bought(), await bought({ to: "FR" })];
        for (const id of [next, abroad]) await service.applyEvents(id, [scan(4 * DAY, "in_transit")]);
        expect(await tracker(next)).toMatchObject({ eta: new Date(at(4 * DAY + 53 * HOUR)), eta_source: "lane", look_at: new Date(at(4 * DAY + 43 * HOUR)) });
        expect(await tracker(abroad)).toMatchObject({ eta: null, eta_source: null, look_at: new Date(at(11 * DAY)) });
        await service.applyEvents(next, [scan(4 * DAY + HOUR, "in_transit", { eta: { at: at(6 * DAY), reported_at: at(4 * DAY) } })]);
        expect(await tracker(next)).toMatchObject({ eta: new Date(at(6 * DAY)), eta_source: "carrier" });
        await service.applyEvents(next, [scan(4 * DAY + 10 * HOUR, "delivered")]);
        expect(await tracker(next)).toMatchObject({ exception: "too_fast", exceptions: [{ data: { hours: 10, least: 15 } }] });
      });
    });

    describe("what is due", () => {
      it("is taken once by many instances, no more than the budget allows, and spread over the minute", async () => {
        const ids = [];
        for (let n = 0; n < 12; n += 1) ids.push(await bought());
        now += 5 * HOUR;
        const taken = await Promise.all(Array.from({ length: 4 }, () => service.askDue(4, 60)));
        expect(taken.reduce((sum, n) => sum + n, 0)).toBe(12);
        expect((await jobs("poll-tracker")).sort()).toEqual(ids.sort());
        expect(await service.askDue(4, 60)).toBe(0);
        const { rows } = (await knexOf().raw("select count(distinct date_trunc('second', start_after)) as spread from doorstep_jobs.job where data->>'work' = 'poll-tracker'")) as { rows: { spread: string }[] };
        expect(Number(rows[0]!.spread)).toBeGreaterThanOrEqual(4);
        now += 16 * 60_000; // whoever took them has died
        expect(await service.askDue(100, 60)).toBe(12);
      });

      it("comes later after each answer without news and each that fails, at once more often with news, and never after the end", async () => {
        const id = await bought();
        const wait = async () => ((await tracker(id)).poll_at!.getTime() - now) / HOUR;
        const first = await wait();
        await service.applyEvents(id, []);
        const second = await wait();
        expect([first >= 3.2 && first <= 4.8, second >= 6.4 && second <= 9.6]).toEqual([true, true]);
        await service.putPollOff(id);
        expect(await wait()).toBeLessThan(0.2);
        await service.putPollOff(id);
        expect(await tracker(id)).toMatchObject({ failed_polls: 2 });
        await service.applyEvents(id, [scan(HOUR, "out_for_delivery")]);
        expect(await tracker(id)).toMatchObject({ failed_polls: 0, quiet_polls: 0 });
        expect(await wait()).toBeLessThan(1.3);
        await service.applyEvents(id, [scan(9 * HOUR, "delivered")]);
        expect(await tracker(id)).toMatchObject({ poll_at: null, look_at: null });
        await service.lookAt(id);
        expect(await tracker(id)).toMatchObject({ poll_at: null });
      });
    });

    describe("the inbox", () => {
      const webhook = (event: string, number: string, events: TrackingEvent[]) => ({ provider: "easypost", event_id: event, type: "tracker.updated", body: "{}", trackers: [{ tracking_number: number, carrier: "DHL", events }] });

      it("keeps each webhook once with the work of reading it, whoever sends it at the same time", async () => {
        const sent = Array.from({ length: 60 }, (_, n) => webhook(`evt_${n % 20}`, "TRKX", []));
        await Promise.all(shuffled(sent, 5).map((one) => service.storeWebhook(one)));
        const rows = await service.listWebhookInboxes({}, { take: null as never });
        expect(rows).toHaveLength(20);
        expect((await jobs("read-webhook")).sort()).toEqual(rows.map(({ id }) => id).sort());
      });

      it("one that cannot be stored fails alone", async () => {
        const good = webhook("evt_good", "TRKX", []);
        const bad = { ...webhook("evt_bad", "TRKX", []), type: null as never };
        const [kept, refused] = await Promise.allSettled([service.storeWebhook(good), service.storeWebhook(bad)]);
        expect([kept.status, refused.status]).toEqual(["fulfilled", "rejected"]);
        expect((await service.listWebhookInboxes({})).map(({ event_id }) => event_id)).toEqual(["evt_good"]);
      });

      it("one of a number that is not ours is done with, whatever label is being bought, and is read once the number is ours", async () => {
        await service.openShipment({
          package_id: "pkg_stuck", order_id: "order_stuck", location_id: "loc", adapter: "easypost", service: "DHL.Paket", request: {}, label_options: {} as never,
          quote: { amount: 1, currency_code: "eur", reason: "cheapest", shopper_paid: null }, promised: null, companions: [], by: "user_1", accepts_address: false,
        });
        await service.storeWebhook(webhook("evt_none", "NOT-OURS", [scan(HOUR, "in_transit")]));
        await service.storeWebhook(webhook("evt_soon", `TRK${labels + 1}`, [scan(HOUR, "in_transit")]));
        const kept = await service.listWebhookInboxes({});
        await Promise.all(kept.map(({ id }) => service.readWebhook(id)));
        expect((await service.listWebhookInboxes({})).map(({ outcome }) => outcome)).toEqual(Array(2).fill("1 tracking numbers are not ours"));
        const id = await bought();
        await Promise.all([service.readEarlier(id), service.readEarlier(id)]);
        expect(await tracker(id)).toMatchObject({ status: "in_transit" });
        expect(await service.listTrackingEvents({ tracker_id: id })).toHaveLength(1);
      });

      it("is read into its tracker, which is asked about more rarely from then on", async () => {
        const id = await bought();
        const { tracking_number } = await tracker(id);
        await service.storeWebhook(webhook("evt_1", tracking_number, [scan(HOUR, "in_transit")]));
        const [kept] = await service.listWebhookInboxes({});
        await service.readWebhook(kept!.id);
        await service.readWebhook(kept!.id);
        const { status, told_at, poll_at } = await tracker(id);
        expect([status, told_at]).toEqual(["in_transit", new Date(now)]);
        expect((poll_at!.getTime() - now) / HOUR).toBeGreaterThan(19);
        expect((await service.listWebhookInboxes({}))[0]).toMatchObject({ outcome: "read" });
        now += 31 * DAY;
        await service.learn();
        expect(await service.listWebhookInboxes({})).toEqual([]);
      });
    });
  },
});
