import { randomInt } from "node:crypto";
import type { DoubleClock } from "../kit/clock";
import { notFound } from "./errors";
import type { SeLabel, SeManifest, SePickup, SeShipment, SeTracking } from "./objects";

export type Params = Record<string, unknown>;

/** Everything the double knows, oldest first. */
export class ShipEngineStore {
  readonly shipments = new Map<string, SeShipment>();
  readonly labels = new Map<string, SeLabel>();
  readonly trackings = new Map<string, SeTracking>();
  readonly manifests = new Map<string, SeManifest>();
  readonly pickups = new Map<string, SePickup>();
  /** Whether the account can pay for a label. */
  hasBalance = true;
  /** Begins anywhere, so that a double that starts anew gives no number that a kept store knows. */
  private serial = randomInt(1_000_000, 90_000_000);

  /** `baseUrl` is where the double's files are served from, known once it listens. */
  constructor(private readonly clock: DoubleClock, readonly baseUrl: () => string) {}

  now(): string {
    return this.clock.now().toISOString();
  }

  /** A number that nothing else here has. */
  nextNumber(): number {
    return ++this.serial;
  }

  nextId(): string {
    return `se-${this.nextNumber()}`;
  }

  shipmentByReference(reference: string): SeShipment | undefined {
    return [...this.shipments.values()].find(({ external_shipment_id }) => external_shipment_id === reference);
  }

  /** The first label of a reference, as ShipEngine gives it. */
  labelByReference(reference: string): SeLabel | undefined {
    return [...this.labels.values()].find(({ external_shipment_id }) => external_shipment_id === reference);
  }
}

export function find<T>(all: Map<string, T>, id: string | undefined, what: string): T {
  const found = all.get(id ?? "");
  if (!found) throw notFound(what);
  return found;
}
