import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../../shared/clock";
import { warehouseOf } from "../../room";
import { lookOf, printSheets } from "../print-sheets";
import { missingFrom } from "./customs-content";
import { CustomsDataMissing } from "./customs-data-missing";
import { drawCustoms } from "./draw-customs";
import { loadCustoms } from "./load-customs";

/** `blank`: gaps to fill in by hand where data is missing; the merchant's option unless it is asked for. `force`: also where no border is crossed. */
export type CustomsAsked = { blank?: boolean; force?: boolean };

/** A package's commercial invoice and customs declaration. 404 for no such package; 409 when none is needed, or data is missing. */
export async function customsPaper(container: MedusaContainer, packageId: string, { blank, force = false }: CustomsAsked): Promise<Buffer> {
  const { options } = warehouseOf(container);
  const content = await loadCustoms(container, packageId, force);
  const missing = missingFrom(content.lines);
  if (missing.length && !(blank ?? options.documents.customs.missing === "blank")) throw new CustomsDataMissing(missing);
  const sheet = { locale: "en", countries: [content.receiver.country], name: content.number };
  return printSheets(await lookOf(options), `Commercial invoice ${content.number}`, [{ ...sheet, draw: (paper, s) => drawCustoms(paper, s, content) }], clock.now());
}
