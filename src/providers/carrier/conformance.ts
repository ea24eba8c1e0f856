import { randomInt } from "node:crypto";
import { isCarrierError, type BuyLabelRequest, type CarrierAdapter } from "./adapters";

/** What the suite needs of a test runner: Jest's and Vitest's globals have it. */
export type TestRunner = {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
  expect(value: unknown): { toBe(other: unknown): unknown; toEqual(other: unknown): unknown; toContain(part: unknown): unknown; toMatchObject(part: object): unknown };
};

export type Bench = {
  adapter: CarrierAdapter;
  /** A service of the adapter that takes a parcel of one kilogram from San Francisco to Redondo Beach. */
  service: string;
  /** Labels that were paid for since the start. */
  postagePaid: () => number;
};

export const FROM = { name: "Warehouse West", street1: "388 Townsend St", city: "San Francisco", state: "CA", zip: "94107", country: "US", phone: "5555555555", email: "w@example.com" };
export const TO = { name: "Elizabeth Swan", street1: "179 N Harbor Dr", city: "Redondo Beach", state: "CA", zip: "90277", country: "US", phone: "5555555555", email: "e@example.com" };

/** Begins anywhere: a sandbox keeps what earlier runs have bought. */
let serial = randomInt(1_000_000_000);

/** A request that no other test made. */
export function labelRequest(service: string, more: Partial<BuyLabelRequest> = {}): BuyLabelRequest {
  return {
    reference: `pkg-${++serial}`, service, from: FROM, to: TO, currency_code: "usd", parcel: { grams: 1_000, length_mm: 300, width_mm: 200, height_mm: 100 },
    tracking_number: "OWN123456", ...more,
  };
}

export const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => "done", (error: unknown) => (isCarrierError(error) ? error.kind : `not a CarrierError: ${String(error)}`));

/**
 * What every adapter promises, whatever is behind it: tests of `runner`, which buy, void, follow and fetch made-up parcels.
 * `bench` is asked when they run.
 */
export function conformsToCarrierAdapter({ describe, it, expect }: TestRunner, name: string, bench: () => Bench): void {
  describe(`the ${name} adapter`, () => {
    it("names its services once each", async () => {
      const ids = bench().adapter.services().map(({ id }) => id);
      expect(ids).toContain(bench().service);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("quotes whole amounts in the currency asked for, cheapest first", async () => {
      const { from, to, parcel } = labelRequest("any");
      const rates = await bench().adapter.rates({ from, to, parcel, currency_code: "usd" });
      expect(rates.length > 0).toBe(true);
      expect(rates.map(({ currency_code }) => currency_code)).toEqual(rates.map(() => "usd"));
      expect(rates.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
      expect(rates.map(({ amount }) => amount)).toEqual(rates.map(({ amount }) => amount).sort((a, b) => a - b));
    });

    it("gives one label for one reference, however often it is asked", async () => {
      const { adapter, service, postagePaid } = bench();
      const before = postagePaid();
      const request = labelRequest(service);
      const label = await adapter.buyLabel(request);
      const again = await adapter.buyLabel(request);
      expect(again.tracking_number).toBe(label.tracking_number);
      expect(again.shipment_id).toBe(label.shipment_id);
      expect(label).toMatchObject({ reference: request.reference, service });
      expect(/\w{6,}/.test(label.tracking_number)).toBe(true);
      expect(postagePaid() - before).toBe(adapter.capabilities.labels ? 1 : 0);
    });

    it("has a document for each label it sells", async () => {
      const { adapter, service } = bench();
      const { document } = await adapter.buyLabel(labelRequest(service));
      if (!adapter.capabilities.labels) return void expect(document).toBe(null);
      const bytes = document?.bytes ?? Buffer.from(await (await fetch(document?.url ?? "")).arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    });

    it("refuses a service it has not, in its own error", async () => {
      expect(await kindOf(bench().adapter.buyLabel(labelRequest("no.such.service")))).toBe("rejected");
    });

    it("voids a label, and does not mind being asked twice", async () => {
      const { adapter, service } = bench();
      const label = await adapter.buyLabel(labelRequest(service));
      const { status } = await adapter.voidLabel(label);
      expect(await adapter.voidLabel(label)).toEqual({ status });
    });

    it("follows a label it sold", async () => {
      const { adapter, service } = bench();
      const { tracking_number, carrier, tracker_id } = await adapter.buyLabel(labelRequest(service));
      const snapshot = await adapter.track({ tracking_number, carrier, tracker_id });
      expect(snapshot.tracking_number).toBe(tracking_number);
      expect(snapshot.events.map(({ status }) => status)).toEqual(adapter.capabilities.tracking ? ["pre_transit"] : []);
    });

    it("books one pickup for one reference and cancels it, or says that it cannot", async () => {
      const { adapter, service } = bench();
      const { shipment_id } = await adapter.buyLabel(labelRequest(service));
      const request = { reference: `pickup-${++serial}`, shipment_ids: [shipment_id], address: FROM, earliest: "2026-03-10T09:00:00Z", latest: "2026-03-10T17:00:00Z" };
      if (!adapter.capabilities.pickups) return void expect(await kindOf(adapter.bookPickup(request))).toBe("unsupported");
      const pickup = await adapter.bookPickup(request);
      expect([pickup.status, typeof pickup.confirmation]).toEqual(["scheduled", "string"]);
      expect(await adapter.bookPickup(request)).toEqual(pickup);
      expect(await adapter.cancelPickup(pickup)).toMatchObject({ status: "cancelled" });
      expect(await adapter.cancelPickup(pickup)).toMatchObject({ status: "cancelled" });
    });

    it("makes one manifest of the same labels, or says that it cannot", async () => {
      const { adapter, service } = bench();
      const label = await adapter.buyLabel(labelRequest(service));
      const request = { labels: [label] };
      if (!adapter.capabilities.manifests) return void expect(await kindOf(adapter.manifest(request))).toBe("unsupported");
      const made = await adapter.manifest(request);
      expect(made.tracking_numbers).toEqual([label.tracking_number]);
      expect((await adapter.manifest(request)).manifest_id).toBe(made.manifest_id);
    });

    it("carries each option of a label, or refuses it by name", async () => {
      const { adapter, service } = bench();
      const { insurance, signature, dangerous_goods } = adapter.capabilities;
      const asked: [Partial<BuyLabelRequest>, boolean][] = [
        [{ insured_value: { amount: 20_000, currency_code: "usd" } }, insurance], [{ signature: "adult" }, signature], [{ dangerous_goods: ["lithium_ion_contained"] }, dangerous_goods],
      ];
      for (const [option, able] of asked) expect([option, await kindOf(adapter.buyLabel(labelRequest(service, option)))]).toEqual([option, able ? "done" : "unsupported"]);
    });

    it("brings goods back, or says that it cannot", async () => {
      const { adapter, service } = bench();
      const back = adapter.buyLabel(labelRequest(service, { from: TO, to: FROM, is_return: true }));
      expect(await kindOf(back)).toBe(adapter.capabilities.returns ? "done" : "unsupported");
    });

    it("tells how the money of a voided label stands", async () => {
      const { adapter, service } = bench();
      const label = await adapter.buyLabel(labelRequest(service));
      const { status } = await adapter.voidLabel(label);
      expect(await adapter.refundStatus(label)).toBe(status);
    });

    it("lets no unsigned webhook in", async () => {
      const { adapter } = bench();
      const refused = await adapter.verifyWebhook('{"id":"evt_1","description":"tracker.updated"}', {}).catch((error: unknown) => error);
      expect(isCarrierError(refused)).toBe(true);
    });

    it("tells a good address from none, as far as it can", async () => {
      const { adapter } = bench();
      expect((await adapter.verifyAddress(TO)).deliverable).toBe(true);
      const nowhere = await adapter.verifyAddress({ ...TO, street1: "unknown" });
      expect(nowhere.deliverable).toBe(!adapter.capabilities.address_verification);
    });
  });
}
