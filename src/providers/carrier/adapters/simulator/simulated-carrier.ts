import { createHash } from "node:crypto";
import type { TrackingEvent } from "../../../../modules/carrier/rules/types";
import { clock } from "../../../../shared/clock";
import { labelPdf } from "../../label/label-pdf";
import { labelZpl } from "../../label/label-zpl";
import { rateFor, tableRates } from "../../table-rates";
import { CarrierError } from "../carrier-error";
import type { BuyLabelRequest, Label, Manifest, Pickup, PickupRequest, VoidResult } from "../types";
import { SIMULATED_RATES } from "./prices";

/** A carrier in memory. Numbers come from references, so that a restart, too, finds the same label. */
export class SimulatedCarrier {
  private readonly labels = new Map<string, Label>();
  private readonly voided = new Set<string>();
  private readonly pickups = new Map<string, Pickup>();
  private readonly scans = new Map<string, TrackingEvent[]>();

  /** Labels paid for in this process. */
  get postagePaid(): number {
    return this.labels.size;
  }

  async buy(request: BuyLabelRequest): Promise<Label> {
    const known = this.labels.get(request.reference);
    if (known) return known;
    const rate = rateFor(tableRates(SIMULATED_RATES, request), request.service);
    const tracking_number = `SIM${digits(request.reference, 14)}`;
    const bought_at = clock.now().toISOString();
    const label: Label = {
      reference: request.reference, shipment_id: `sim_${digits(request.reference, 20)}`, carrier: rate.carrier, service: rate.service, tracking_number,
      tracking_url: "", tracker_id: tracking_number, document: await document(request, rate.service_name, tracking_number, bought_at),
      postage: { amount: rate.amount, currency_code: rate.currency_code }, bought_at,
    };
    this.labels.set(request.reference, label);
    this.scan(tracking_number, { status: "pre_transit", occurred_at: bought_at, message: "Label created" });
    return label;
  }

  voidLabel({ shipment_id, tracking_number }: Pick<Label, "shipment_id" | "tracking_number">): VoidResult {
    const moved = this.eventsOf(tracking_number).some(({ status }) => status !== "pre_transit");
    if (moved) throw new CarrierError("rejected", `The label ${tracking_number} was already used: it cannot be voided.`);
    this.voided.add(shipment_id);
    return { status: "refunded" };
  }

  /** Records a scan, as the carrier's scanner would. */
  scan(trackingNumber: string, seen: Partial<TrackingEvent>): TrackingEvent {
    const event: TrackingEvent = { provider_event_id: null, status: null, reason: null, occurred_at: clock.now().toISOString(), message: null, place: null, eta: null, ...seen };
    this.scans.set(trackingNumber, [...this.eventsOf(trackingNumber), event]);
    return event;
  }

  eventsOf(trackingNumber: string): TrackingEvent[] {
    return this.scans.get(trackingNumber) ?? [];
  }

  bookPickup({ reference, shipment_ids }: PickupRequest): Pickup {
    if (!shipment_ids.length) throw new CarrierError("rejected", "A pickup needs at least one shipment.");
    const pickup_id = `simpickup_${digits(reference, 16)}`;
    const booked: Pickup = this.pickups.get(pickup_id) ?? { pickup_id, confirmation: `SIM${digits(reference, 8)}`, carrier: "Simulated", cost: null, status: "scheduled" };
    this.pickups.set(pickup_id, booked);
    return booked;
  }

  cancelPickup({ pickup_id }: Pick<Pickup, "pickup_id">): Pickup {
    const booked = this.pickups.get(pickup_id);
    if (!booked) throw new CarrierError("not_found", `No pickup ${pickup_id}.`);
    const cancelled: Pickup = { ...booked, status: "cancelled" };
    this.pickups.set(pickup_id, cancelled);
    return cancelled;
  }

  manifest(shipmentIds: string[]): Manifest {
    return { manifest_id: `simmanifest_${digits([...shipmentIds].sort().join(), 16)}`, tracking_numbers: this.numbersOf(shipmentIds), document: null };
  }

  /** The numbers of bought shipments, in the order asked. */
  private numbersOf(shipmentIds: string[]): string[] {
    return shipmentIds.map((id) => {
      const label = [...this.labels.values()].find(({ shipment_id }) => shipment_id === id);
      if (!label || this.voided.has(id)) throw new CarrierError("not_found", `No label for shipment ${id}.`);
      return label.tracking_number;
    });
  }
}

async function document(request: BuyLabelRequest, service_name: string, tracking_number: string, date: string): Promise<Label["document"]> {
  const { from, to, parcel, reference, label_text } = request;
  const content = { carrier: "Simulated", service_name, tracking_number, from, to, grams: parcel.grams, reference, label_text: label_text ?? null, date, notice: "Simulated label. Not valid as postage." };
  if (request.format === "zpl") return { format: "zpl", bytes: Buffer.from(labelZpl(content), "utf8") };
  return { format: "pdf", bytes: await labelPdf(content) };
}

/** Decimal digits that follow from a text. */
export function digits(text: string, length: number): string {
  return BigInt(`0x${createHash("sha256").update(text).digest("hex")}`).toString().slice(-length).padStart(length, "0");
}
