import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../../../modules/carrier/service";
import { clock } from "../../../../shared/clock";
import { carrierOf } from "../../../carrier/room";
import { CannotPrint, type Unprintable } from "../cannot-print";
import { loadWork, type WorkToPrint } from "../load-work";
import { labelBytes, type LabelFile } from "./label-bytes";
import { layLabels, type LabelPicture, type LabelSheet } from "./label-sheet";

export type LabelsAsked = { format: "pdf" | "zpl"; sheet: LabelSheet };
type Found = { label: LabelFile } | { unprintable: Unprintable };
/** So many are fetched from carriers at once. */
const AT_ONCE = 4;

/** The labels of many work orders' parcels in one print, in the order asked for. 409 that names those that cannot be printed so. */
export async function printLabels(container: MedusaContainer, workOrderIds: readonly string[], { format, sheet }: LabelsAsked): Promise<Buffer> {
  const told = await loadWork(container, workOrderIds);
  const packageIds = told.flatMap(({ work }) => work.packages.map((pack) => pack.id));
  const shipments = packageIds.length
    ? await carrierOf(container).listShipments({ package_id: packageIds, state: ["bought", "shipped"] }, { take: null as never })
    : [];
  const wanted = once(workOrderIds.flatMap((id) => parcelsOf(id, told.find(({ work }) => work.id === id), shipments)));
  const found: Found[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    found.push(...(await Promise.all(wanted.slice(from, from + AT_ONCE).map((parcel) => findLabel(parcel, format)))));
  }
  const unprintable = found.flatMap((one) => ("unprintable" in one ? [one.unprintable] : []));
  if (unprintable.length) throw new CannotPrint(unprintable);
  const labels = found.flatMap((one) => ("label" in one ? [one.label] : []));
  // Printers take ZPL labels one after the other as they are.
  if (format === "zpl") return Buffer.concat(labels.flatMap(({ bytes }) => [bytes, Buffer.from("\n")]));
  const numbers = told.map(({ order }) => order.display_id).join(", ");
  return layLabels(labels as LabelPicture[], sheet, { title: `Labels ${numbers}`, at: clock.now() });
}

type Parcel = { work_order_id: string; display_id: number | null; shipment: ShipmentRow | null; why: string };

function parcelsOf(work_order_id: string, told: WorkToPrint | undefined, shipments: readonly ShipmentRow[]): Parcel[] {
  const one = { work_order_id, display_id: told?.work.display_id ?? null, shipment: null };
  if (!told) return [{ ...one, why: "there is none with this id" }];
  if (!told.work.packages.length) return [{ ...one, why: "nothing is packed yet" }];
  return told.work.packages.map((pack) => ({
    ...one, shipment: shipments.find((shipment) => shipment.package_id === pack.id) ?? null, why: `package ${pack.number} has no label yet`,
  }));
}

/** A carton that several of the orders share has one label. */
function once(parcels: readonly Parcel[]): Parcel[] {
  const seen = new Set<string>();
  return parcels.filter(({ shipment }) => {
    const label = shipment && (shipment.leading_id ?? shipment.id);
    return !label || (!seen.has(label) && seen.add(label));
  });
}

async function findLabel({ work_order_id, display_id, shipment, why }: Parcel, format: LabelsAsked["format"]): Promise<Found> {
  const no = (reason: string): Found => ({ unprintable: { work_order_id, display_id, reason } });
  if (!shipment) return no(why);
  try {
    const label = await labelBytes(shipment);
    if ((label.format === "zpl") === (format === "zpl")) return { label };
    return no(format === "zpl" ? `its label is a ${label.format.toUpperCase()}: print it with format=pdf` : "its label is ZPL: print it with format=zpl");
  } catch (error) {
    return no((error as Error).message);
  }
}
