import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ScanByHand } from "../../modules/carrier/service";
import type { TrackerAct } from "../../modules/carrier/writes/tracker-acts";
import { clock } from "../../shared/clock";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { askCarrier } from "./ask-carrier";
import { adaptersOf, carrierOf } from "./room";
import { trackShipment } from "./track-shipment";
import { trackerView, type TrackerView } from "./tracker-view";

export type { TrackerAct };
const LONGEST_SNOOZE_MS = 90 * 86_400_000;
/** Clocks of scanners and browsers are a little wrong. */
const AHEAD_MS = 5 * 60_000;

/** Does the same to trackers, all or none. @throws 404 unknown tracker or owner, 400 a wrong time, 409 where nothing is the matter */
export async function actOnTrackers(container: MedusaContainer, ids: readonly string[], act: TrackerAct, by: string): Promise<void> {
  if (act.do === "assign" && act.owner_id) await knownUser(container, act.owner_id);
  if (act.do === "snooze" && act.until) mustBeSoon(act.until);
  await carrierOf(container).actOnTrackers([...new Set(ids)], act, by);
}

export async function actOnTracker(container: MedusaContainer, id: string, act: TrackerAct, by: string): Promise<TrackerView> {
  await actOnTrackers(container, [id], act, by);
  return trackerView(container, id);
}

async function knownUser(container: MedusaContainer, id: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "user", fields: ["id"], filters: { id } });
  if (!data[0]) throw notFound("user", id);
}

function mustBeSoon(until: string): void {
  const ahead = Date.parse(until) - clock.now().getTime();
  if (!(ahead > 0 && ahead <= LONGEST_SNOOZE_MS)) throw badInput("until", "must be a time within the next 90 days");
}

/** A person tells of a parcel what its carrier does not. @throws 404, 400 for a time that has not come */
export async function scanByHand(container: MedusaContainer, id: string, scan: Omit<ScanByHand, "occurred_at"> & { occurred_at?: string | undefined }, by: string): Promise<TrackerView> {
  const now = clock.now();
  const at = scan.occurred_at ? new Date(scan.occurred_at) : now;
  if (at.getTime() > now.getTime() + AHEAD_MS) throw badInput("occurred_at", "must not be in the future");
  await carrierOf(container).scanByHand(id, { ...scan, occurred_at: at.toISOString() }, by);
  return trackerView(container, id);
}

/** Asks the carrier now. @throws 404, 409 for a carrier that cannot be asked, or does not answer */
export async function refreshTracker(container: MedusaContainer, id: string): Promise<TrackerView> {
  const { adapter, carrier } = await trackerView(container, id);
  if (!adaptersOf(container).get(adapter)?.capabilities.tracking) throw wrongState(`carrier ${carrier}`, "one that cannot be asked", "record its scans by hand");
  await askCarrier(() => trackShipment(container, id));
  return trackerView(container, id);
}
