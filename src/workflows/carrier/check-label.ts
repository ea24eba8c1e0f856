import type { MedusaContainer } from "@medusajs/framework/types";
import { isLabelCode, numbersIn } from "../../modules/warehouse/rules/label-code";
import type { RefusedLabel } from "../../modules/warehouse/rules/scans";
import type { LabelScan } from "../../modules/warehouse/writes/check-label";
import { Conflict, wrongState } from "../../shared/errors";
import { warehouseOf } from "../warehouse/room";
import { workOrderView, type WorkOrderView } from "../warehouse/work-order-view";
import { carrierOf } from "./room";

/** 409: the label that was stuck on a parcel is not its own. It is kept which one it was. */
class LabelRefused extends Conflict {
  override readonly details: { display_id: number | null };

  constructor(why: RefusedLabel, words: string, display_id: number | null) {
    super(words, why);
    this.details = { display_id };
  }
}

/**
 * Checks the label on a parcel of a work order, or of one that goes together with it, by its barcode. Gives how the work stands.
 * @throws 404; 409 where none of its parcels has a label; 409 `wrong_label` with the `display_id` of the order whose it is,
 * `void_label` for one that was given back, `unknown_label`
 */
export async function checkLabel(container: MedusaContainer, workOrderId: string, scan: LabelScan, by: string): Promise<WorkOrderView> {
  const warehouse = warehouseOf(container);
  const work = await workOrderView(container, workOrderId);
  const packages = [work, ...work.together].flatMap((one) => one.packages).filter(({ state }) => state === "labelled" || state === "shipped");
  if (!packages.length) throw wrongState("work order", work.state, "to get a label for one of its parcels first");
  const shipments = await carrierOf(container).listShipments({ package_id: packages.map(({ id }) => id), state: { $ne: "voided" } }, { select: ["id", "package_id", "tracking_number"], take: null as never });
  const own = shipments.find(({ tracking_number }) => tracking_number && isLabelCode(scan.code, tracking_number));
  if (!own) throw await refusalOf(container, workOrderId, scan, by);
  await warehouse.checkLabel(own.package_id, scan, by);
  return workOrderView(container, workOrderId);
}

async function refusalOf(container: MedusaContainer, workOrderId: string, { scan_id, code }: LabelScan, by: string): Promise<LabelRefused> {
  const refused = await whoseLabel(container, code);
  await warehouseOf(container).keepRefused(workOrderId, { scan_id, step: "label", outcome: refused.code as RefusedLabel, barcode: code, quantity: 1 }, by);
  return refused;
}

async function whoseLabel(container: MedusaContainer, code: string): Promise<LabelRefused> {
  const [shipment] = await carrierOf(container).listShipments({ tracking_number: numbersIn(code) }, { select: ["id", "order_id", "state"], take: 1, order: { created_at: "DESC" } });
  if (!shipment) return new LabelRefused("unknown_label", `${code} is the label of no parcel here: scan the barcode of the tracking number, or type the number`, null);
  const [work] = await warehouseOf(container).listWorkOrders({ order_id: shipment.order_id }, { select: ["display_id"], take: 1 });
  const number = work?.display_id ?? null;
  const order = number === null ? "another order" : `order #${number}`;
  if (shipment.state === "voided") return new LabelRefused("void_label", `${code} is a label of ${order} that was given back: take it off, and print the new one`, number);
  return new LabelRefused("wrong_label", `${code} is the label of ${order}: take it off, and print the one of this order`, number);
}
