import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../../shared/clock";
import { notFound } from "../../../shared/errors";
import type { DoorstepOptions } from "../../../shared/options";
import { readersZone } from "../../../shared/zone-of-place";
import { warehouseOf } from "../room";
import { CannotPrint, type Unprintable } from "./cannot-print";
import { loadWork, type WorkToPrint } from "./load-work";
import { drawPackingSlip } from "./packing-slip";
import { drawPickList, pickListOf } from "./pick-list";
import { lookOf, printSheets, type Sheet } from "./print-sheets";
import { slipsOf } from "./slip-content";
import { paperWording } from "./texts";

export const WORK_PAPERS = ["pick-list", "packing-slip"] as const;
export type WorkPaper = (typeof WORK_PAPERS)[number];

/** A work order's paper. 404 when there is no such work order. */
export async function workPaper(container: MedusaContainer, paper: WorkPaper, workOrderId: string): Promise<Buffer> {
  const [told] = await loadWork(container, [workOrderId]);
  if (!told) throw notFound("work order", workOrderId);
  return print(container, paper, [told]);
}

/** The slip of one parcel. 404 when there is no such package. */
export async function packageSlip(container: MedusaContainer, packageId: string): Promise<Buffer> {
  const [pack] = await warehouseOf(container).listPackages({ id: packageId, state: { $ne: "voided" } }, { relations: ["work_order"], take: 1 });
  if (!pack) throw notFound("package", packageId);
  const [told] = await loadWork(container, [pack.work_order.id]);
  return print(container, "packing-slip", [{ ...told!, work: { ...told!.work, packages: told!.work.packages.filter((one) => one.id === packageId) } }]);
}

/** The papers of many work orders in one print, in the order asked for. 409 that names those that cannot be printed. */
export async function workPapers(container: MedusaContainer, paper: WorkPaper, workOrderIds: readonly string[]): Promise<Buffer> {
  const told = await loadWork(container, workOrderIds);
  const unprintable = workOrderIds.flatMap((id) => whyNot(id, told.find(({ work }) => work.id === id)));
  if (unprintable.length) throw new CannotPrint(unprintable);
  return print(container, paper, told);
}

function whyNot(id: string, told: WorkToPrint | undefined): Unprintable[] {
  if (!told) return [{ work_order_id: id, display_id: null, reason: "there is none with this id" }];
  const { state, display_id } = told.work;
  return state === "cancelled" ? [{ work_order_id: id, display_id, reason: "it was cancelled" }] : [];
}

const SHEETS: Record<WorkPaper, (told: WorkToPrint, options: DoorstepOptions) => Sheet[]> = { "pick-list": pickListSheets, "packing-slip": slipSheets };

async function print(container: MedusaContainer, paper: WorkPaper, told: WorkToPrint[]): Promise<Buffer> {
  const { options } = warehouseOf(container);
  const { t } = paperWording(options.email.locale);
  const title = t(paper === "pick-list" ? "pick.title" : "slip.title");
  const numbers = told.map(({ order }) => order.display_id).join(", ");
  return printSheets(await lookOf(options), `${title} ${numbers}`, told.flatMap((one) => SHEETS[paper](one, options)), clock.now());
}

/** The warehouse's own paper, in the shop's language. */
function pickListSheets(told: WorkToPrint, { email }: DoorstepOptions): Sheet[] {
  const list = pickListOf(told);
  return [{ locale: email.locale, countries: [], name: `#${list.order_number}`, draw: (paper, s) => drawPickList(paper, s, list) }];
}

/** The shopper's paper, in the language of their order. */
function slipSheets(told: WorkToPrint, options: DoorstepOptions): Sheet[] {
  return slipsOf(told).map((slip) => ({
    locale: told.order.locale ?? options.email.locale, timeZone: readersZone(options, told.order.shipping_address), countries: [told.order.shipping_address?.country_code], name: `#${slip.order_number}`,
    draw: (paper, s) => drawPackingSlip(paper, s, slip, options.documents.prices),
  }));
}
