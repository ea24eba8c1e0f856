import { MedusaError, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import type { ManifestRow } from "../../modules/carrier/writes/manifests";
import { adapterFor } from "../../providers/carrier/adapters";
import { clock } from "../../shared/clock";
import { badInput, Conflict, notFound, wrongState } from "../../shared/errors";
import { finishManifest } from "./finish-manifest";
import { adaptersOf, carrierOf } from "./room";

export type ManifestInput = { location_id: string; adapter?: string; date?: string };
export type ManifestView = Pick<ManifestRow, "id" | "location_id" | "date" | "adapter" | "carrier" | "state" | "reference" | "document_url" | "reason" | "package_ids" | "closed_at" | "closed_by">;

/**
 * Closes the day at a location: every carrier that takes manifests gets one, of all parcels that have a label and stand on none.
 * Asked again when nothing more waits, it gives what was closed for that day. A carrier that refuses, or is away, keeps the others
 * from nothing: its manifest is then told as `refused`, with the reason, or as still `closing`. Throws its refusal when no other
 * closed; 409 when there is nothing to close.
 */
export async function manifestsFor(container: MedusaContainer, input: ManifestInput, by: string): Promise<ManifestView[]> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: input.location_id }, { take: 1 });
  if (!location) throw notFound("stock location", input.location_id);
  const carrier = carrierOf(container);
  const date = input.date ?? DateTime.fromJSDate(clock.now(), { zone: carrier.options.delivery.timeZone }).toISODate()!;
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) throw badInput("date", "must be a day of the calendar, like 2026-01-31");
  const ids: string[] = [];
  const refusals: unknown[] = [];
  for (const one of await closable(container, input)) {
    const opened = await carrier.openManifest({ location_id: input.location_id, date, closed_by: by, ...one });
    if (!opened) continue;
    ids.push(opened.id);
    await closed(container, opened.id).catch((error: unknown) => refusals.push(error));
  }
  if (refusals.length && refusals.length === ids.length) throw refusals[0];
  const filter = ids.length ? { id: ids } : { location_id: input.location_id, date, state: "closed" as const, ...(input.adapter && { adapter: input.adapter }) };
  const rows = (await carrier.listManifests(filter, { take: null as never })) as unknown as ManifestRow[];
  if (!rows.length) throw wrongState("location", "without labels that stand on no manifest", "buy labels first: POST /admin/doorstep/packages/:id/label");
  return rows.map(toManifestView);
}

/** The carriers with parcels to close; one that is asked for by name must take manifests. */
async function closable(container: MedusaContainer, { location_id, adapter: named }: ManifestInput): Promise<{ adapter: string; carrier: string }[]> {
  const adapters = adaptersOf(container);
  if (named && !adapterFor(adapters, named).capabilities.manifests)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${adapterFor(adapters, named).name} takes no manifests`, "carrier_unsupported");
  const waiting = await carrierOf(container).unclosedCarriers(location_id);
  return waiting.filter(({ adapter }) => (!named || adapter === named) && adapters.get(adapter)?.capabilities.manifests);
}

async function closed(container: MedusaContainer, id: string): Promise<void> {
  if (!(await finishManifest(container, id))) throw new Conflict("This manifest is being closed by another call: ask again in a moment", "busy");
}

const toManifestView = ({ id, location_id, date, adapter, carrier, state, reference, document_url, reason, package_ids, closed_at, closed_by }: ManifestRow): ManifestView =>
  ({ id, location_id, date, adapter, carrier, state, reference, document_url, reason, package_ids, closed_at, closed_by });
