import { randomBytes, randomInt } from "node:crypto";
import type { DoubleClock } from "../kit/clock";
import { notFound } from "./errors";
import type { EpAddress, EpEvent, EpParcel, EpPickup, EpRefund, EpScanForm, EpShipment, EpTracker, Stamped } from "./objects";

export type Params = Record<string, unknown>;

/** Everything the double knows, oldest first. */
export class EasyPostStore {
  readonly addresses = new Map<string, EpAddress>();
  readonly parcels = new Map<string, EpParcel>();
  readonly shipments = new Map<string, EpShipment>();
  readonly trackers = new Map<string, EpTracker>();
  readonly pickups = new Map<string, EpPickup>();
  readonly scanForms = new Map<string, EpScanForm>();
  readonly refunds = new Map<string, EpRefund>();
  readonly events = new Map<string, EpEvent>();
  readonly customs = new Map<string, Stamped>();
  readonly webhooks = new Map<string, Stamped & { url: string }>();
  /** Whether the account can pay for a label. */
  hasBalance = true;
  /** Begins anywhere, so that a double that starts anew gives no number that a kept store knows. */
  private serial = randomInt(1_000_000, 90_000_000);

  /** `baseUrl` is where the double's files are served from, known once it listens. */
  constructor(private readonly clock: DoubleClock, readonly baseUrl: () => string) {}

  now(): string {
    return this.clock.now().toISOString().replace(/\.\d+Z$/, "Z");
  }

  /** Id, type and dates of a new object. */
  stamp(prefix: string, object: string): Stamped {
    const at = this.now();
    return { id: `${prefix}_${randomBytes(16).toString("hex")}`, object, created_at: at, updated_at: at };
  }

  /** A number that no other shipment here has. */
  nextNumber(): number {
    return ++this.serial;
  }
}

/** Finds by id, or, as EasyPost allows, by the caller's reference: the newest with it. */
export function find<T extends { id: string; reference?: string | null }>(all: Map<string, T>, id: string | undefined): T {
  const found = all.get(id ?? "") ?? [...all.values()].reverse().find((one) => one.reference && one.reference === id);
  if (!found) throw notFound();
  return found;
}

/** One page, newest first, as every EasyPost list: `page_size`, `before_id`, `after_id`, `start_datetime`, `end_datetime`. */
export function page<T extends Stamped>(all: Iterable<T>, query: Params): { rows: T[]; has_more: boolean } {
  const size = Math.min(Number(query.page_size ?? 20) || 20, 100);
  const within = [...all].reverse().filter((one) => isWithin(one, query));
  const before = within.findIndex((one) => one.id === query.before_id);
  const after = within.findIndex((one) => one.id === query.after_id);
  const rest = within.slice(before + 1, after < 0 ? undefined : after);
  return { rows: rest.slice(0, size), has_more: rest.length > size };
}

function isWithin(one: Stamped, { start_datetime, end_datetime }: Params): boolean {
  const at = Date.parse(one.created_at);
  return !(start_datetime && at < Date.parse(String(start_datetime))) && !(end_datetime && at > Date.parse(String(end_datetime)));
}
