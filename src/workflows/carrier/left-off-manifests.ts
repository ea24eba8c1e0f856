import type { MedusaContainer } from "@medusajs/framework/types";
import { manifestGroups } from "../../modules/carrier/rules/manifest-groups";
import type { CarrierAdapter } from "../../providers/carrier/adapters";
import { clock } from "../../shared/clock";
import { adaptersOf, carrierOf } from "./room";

/** A parcel that is still here and whose carrier lists its label no more, and why. */
export type LeftOff = { package_id: string; shipment_id: string; order_id: string; adapter: string; tracking_number: string | null; code: "earlier_day"; message: string };

/** The labels at a location that no manifest is to be had for any more; what has left needs none. */
export async function leftOffManifests(container: MedusaContainer, locationId: string, time_zone: string, named?: string): Promise<LeftOff[]> {
  const unclosed = await carrierOf(container).unclosedLabels(locationId);
  return [...adaptersOf(container).values()].filter(({ key, capabilities }) => capabilities.manifests && (!named || key === named)).flatMap((adapter) => {
    const labels = unclosed.filter((label) => label.adapter === adapter.key && label.state === "bought");
    return manifestGroups(labels, manifestRuleOf(adapter), clock.now(), time_zone).left_out.map(({ id, package_id, order_id, tracking_number }): LeftOff => ({
      package_id, shipment_id: id, order_id, adapter: adapter.key, tracking_number, code: "earlier_day",
      message: `${adapter.name} lists labels on the day on which they are bought alone: hand the parcel over without a list, or give its label back and buy another`,
    }));
  });
}

/** An adapter that says nothing of it takes all labels of one carrier and address together. */
export const manifestRuleOf = ({ manifestRule }: CarrierAdapter) => manifestRule ?? { days: "any" as const };
