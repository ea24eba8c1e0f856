import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../../../modules/carrier/service";
import { clock } from "../../../../shared/clock";
import { carrierOf } from "../../../carrier/room";
import { CannotPrint, named, type Unprintable } from "../cannot-print";
import { loadWork, type WorkToPrint } from "../load-work";
import { labelBytes, type LabelFile } from "./label-bytes";
import { leftOutZpl } from "./left-out";
import { layLabels, type LabelPicture, type LabelSheet } from "./label-sheet";

/** `format`: on sheets, or for a thermal printer; as the labels are where it is left out. `partial`: what cannot be printed is left out, and named at the end. */
export type LabelsAsked = { format?: "pdf" | "zpl" | undefined; sheet: LabelSheet; partial?: boolean | undefined };
export type PrintedLabels = { format: "pdf" | "zpl"; bytes: Buffer };
type Found = { label: LabelFile; of: Omit<Unprintable, "reason"> } | { unprintable: Unprintable };
/** So many are fetched from carriers at once. */
const AT_ONCE = 4;

/** The labels of many work orders' parcels in one print, in the order asked for. 409 that names those that cannot be printed so, unless the others will do. */
export async function printLabels(container: MedusaContainer, workOrderIds: readonly string[], { format: asked, sheet, partial = false }: LabelsAsked): Promise<PrintedLabels> {
  const told = await loadWork(container, workOrderIds);
  const packageIds = told.flatMap(({ work }) => work.packages.map((pack) => pack.id));
  const shipments = packageIds.length
    ? await carrierOf(container).listShipments({ package_id: packageIds, state: ["bought", "shipped"] }, { take: null as never })
    : [];
  const wanted = once(workOrderIds.flatMap((id) => parcelsOf(id, told.find(({ work }) => work.id === id), shipments)));
  const found: Found[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    found.push(...(await Promise.all(wanted.slice(from, from + AT_ONCE).map(findLabel))));
  }
  const format = asked ?? (found.some((one) => "label" in one && one.label.format !== "zpl") ? "pdf" : "zpl");
  const fitting = found.map((one) => fit(one, format));
  const unprintable = fitting.flatMap((one) => ("unprintable" in one ? [one.unprintable] : []));
  const labels = fitting.flatMap((one) => ("label" in one ? [one.label] : []));
  if (!labels.length || (unprintable.length && !partial)) throw new CannotPrint(unprintable, labels.length ? ", or print the others alone" : "");
  // Printers take ZPL labels one after the other as they are.
  if (format === "zpl") return { format, bytes: Buffer.concat([...labels.map(({ bytes }) => bytes), ...leftOutZpl(unprintable)].flatMap((bytes) => [bytes, Buffer.from("\n")])) };
  const numbers = told.map(({ order }) => order.display_id).join(", ");
  return { format, bytes: await layLabels(labels as LabelPicture[], sheet, { title: `Labels ${numbers}`, at: clock.now(), left_out: unprintable.map(named) }) };
}

type Parcel = { work_order_id: string; display_id: number | null; number: number | null; shipment: ShipmentRow | null; why: string };

function parcelsOf(work_order_id: string, told: WorkToPrint | undefined, shipments: readonly ShipmentRow[]): Parcel[] {
  const one = { work_order_id, display_id: told?.work.display_id ?? null, number: null, shipment: null };
  if (!told) return [{ ...one, why: "there is none with this id" }];
  if (!told.work.packages.length) return [{ ...one, why: "nothing is packed yet" }];
  return told.work.packages.map((pack) => ({
    ...one, number: pack.number, shipment: shipments.find((shipment) => shipment.package_id === pack.id) ?? null, why: `package ${pack.number} has no label yet`,
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

async function findLabel({ work_order_id, display_id, number, shipment, why }: Parcel): Promise<Found> {
  const of = { work_order_id, display_id };
  const no = (reason: string): Found => ({ unprintable: { ...of, reason } });
  if (!shipment) return no(why);
  if (!shipment.label_format) return no(`package ${number} goes with a number of its carrier, ${shipment.tracking_number}, and has no label to print`);
  try {
    return { label: await labelBytes(shipment), of };
  } catch (error) {
    return no((error as Error).message);
  }
}

/** A label that is of the other kind than what is printed cannot be printed with it. */
function fit(one: Found, format: PrintedLabels["format"]): Found {
  if ("unprintable" in one || (one.label.format === "zpl") === (format === "zpl")) return one;
  const reason = format === "zpl" ? `its label is a ${one.label.format.toUpperCase()}: print it with format=pdf` : "its label is ZPL: print it with format=zpl";
  return { unprintable: { ...one.of, reason } };
}
