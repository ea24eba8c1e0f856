import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type Tracker from "../../modules/carrier/models/tracker";
import { byWay } from "../../modules/carrier/rules/by-way";
import { notFound } from "../../shared/errors";
import { EVENT_FIELDS, TRACKER_FIELDS } from "./words";

/** A tracker with its events, oldest first. 404 when there is none. */
export async function trackerView(container: MedusaContainer, id: string): Promise<InferTypeOf<typeof Tracker>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "doorstep_tracker", fields: [...TRACKER_FIELDS, ...EVENT_FIELDS], filters: { id } });
  const tracker = data[0] as InferTypeOf<typeof Tracker> | undefined;
  if (!tracker) throw notFound("tracker", id);
  return { ...tracker, events: [...tracker.events].sort(byWay) };
}
