import type { MedusaContainer } from "@medusajs/framework/types";
import { formatFor } from "../../../../emails/format";
import { clock } from "../../../../shared/clock";
import { warehouseOf } from "../../room";
import { lookOf } from "../print-sheets";
import { paperWording } from "../texts";
import { drawManifest } from "./draw-manifest";
import { loadManifests } from "./load-manifests";

/** The manifests of a location's day, one a carrier. 404 for no such location, 409 when nothing was handed over. */
export async function manifestPaper(container: MedusaContainer, asked: { location_id: string; date: string }): Promise<Buffer> {
  const look = await lookOf(warehouseOf(container).options);
  const { country } = formatFor(paperWording(look.locale).locale, look.timeZone);
  return drawManifest({ look, manifests: await loadManifests(container, asked, country) }, clock.now());
}
