import { MedusaError, Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { ManifestRow, ManifestToClose } from "../../modules/carrier/writes/manifests";
import { adapterFor } from "../../providers/carrier/adapters";
import { Conflict, notFound, wrongState } from "../../shared/errors";
import { finishManifest } from "./finish-manifest";
import { leftOffManifests, manifestRuleOf, type LeftOff } from "./left-off-manifests";
import { adaptersOf, carrierOf } from "./room";
import { mustNotBeOver, todayIn, zoneOfLocation } from "./zone-of-location";

export type ManifestInput = { location_id: string; adapter?: string; date?: string };
export type ManifestView = Pick<ManifestRow, "id" | "location_id" | "date" | "adapter" | "carrier" | "state" | "reference" | "document_url" | "reason" | "package_ids" | "closed_at" | "closed_by">;

export type ClosedDay = { manifests: ManifestView[]; /** Labelled parcels that are still here and that their carrier lists no more. */ left_out: LeftOff[] };

/**
 * Closes the day at a location: every carrier that takes manifests gets one, or as many as its rule wants, of the parcels that have a label and
 * stand on none. Asked again when nothing more waits, it gives what was closed for that day. A manifest that a carrier refuses, or is away for,
 * keeps the others from nothing: it is then told as `refused`, with the reason, or as still `closing`. Throws its refusal when no other
 * closed; 409 when there is nothing to close, and nothing is left out.
 */
export async function manifestsFor(container: MedusaContainer, input: ManifestInput, by: string): Promise<ClosedDay> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: input.location_id }, { take: 1 });
  if (!location) throw notFound("stock location", input.location_id);
  const time_zone = await zoneOfLocation(container, input.location_id);
  const date = input.date ?? todayIn(time_zone);
  mustNotBeOver(date, time_zone);
  const ids: string[] = [];
  const refusals: unknown[] = [];
  for (const one of await closable(container, input)) {
    const closed = await closeAll(container, { location_id: input.location_id, date, closed_by: by, ...one }, time_zone);
    ids.push(...closed.ids);
    refusals.push(...closed.refusals);
  }
  if (refusals.length && refusals.length === ids.length) throw refusals[0];
  const filter = ids.length ? { id: ids } : { location_id: input.location_id, date, state: "closed" as const, ...(input.adapter && { adapter: input.adapter }) };
  const [rows, left_out] = await Promise.all([
    carrierOf(container).listManifests(filter, { take: null as never }) as unknown as Promise<ManifestRow[]>, leftOffManifests(container, input.location_id, time_zone, input.adapter),
  ]);
  if (!rows.length && !left_out.length) throw wrongState("location", "without labels that stand on no manifest", "buy labels first: POST /admin/doorstep/packages/:id/label");
  return { manifests: rows.map(toManifestView), left_out };
}

/** One carrier's manifests at a location, one after the other: what it refuses is not asked for again, and one that it does not answer for ends it. */
async function closeAll(container: MedusaContainer, manifest: ManifestToClose, time_zone: string): Promise<{ ids: string[]; refusals: unknown[] }> {
  const rule = manifestRuleOf(adapterFor(adaptersOf(container), manifest.adapter));
  const [ids, refusals, without]: [string[], unknown[], string[]] = [[], [], []];
  for (;;) {
    const opened = await carrierOf(container).openManifest(manifest, { rule, time_zone, without });
    if (!opened || ids.includes(opened.id)) return { ids, refusals };
    ids.push(opened.id);
    await closed(container, opened.id).catch((error: unknown) => {
      refusals.push(error);
      without.push(...opened.shipment_ids);
    });
  }
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
