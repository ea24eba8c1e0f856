import type { Json } from "../../demo/walk/shop-client";
import { JPEG } from "../../src/shared/picture/__tests__/samples";
import { addPicker } from "../setup/floor";
import { packedOf, picked, workOrderOf } from "../setup/packed";
import { ordered } from "../setup/shop";
import { locationId, makeGoods } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { until } from "../setup/until";
import { beginFloorScene, type FloorScene } from "./floor-scene";
import { LONG as LONG_PLACE } from "./stock-scene";

/** The floor's store, with work in every state that the dashboard tells of. */
export type WarehouseScene = FloorScene & {
  held: Json; asked: Json; ready: Json; packed: Json; rejected: Json;
  /** A parcel with a label, that waits for its driver. */
  labelled(): Promise<Json>;
  /** Made anew for whoever changes it. */
  refusedRefund(): Promise<Json>;
};

export const LONG_TITLE = "Handthrown stoneware serving bowl with reactive moss glaze, wide rim, dishwasher-safe, 32 cm";
export const HELD_FOR = "The shopper's neighbour called: the parcel is to be left with Kowalczyk-Wiśniewski on the third floor";
export const LONG_PICKER = "Maximiliane Konstantinopoulou-Feuerstein";

export async function beginWarehouseScene(): Promise<WarehouseScene> {
  const scene = await beginFloorScene();
  const { admin, shop } = scene;
  const held = await scene.work({ title: LONG_TITLE, quantity: 12, bins: ["HALL-B-GANG-12-FACH-004"] });
  await admin("POST", `/admin/doorstep/work-orders/${held.id}/hold`, { reason: HELD_FOR });
  const asked = await workOrderOf(admin, await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 3 } }]), { wishes: { instructions: "Can you ring twice?", gift_message: "For Jonas" } }), "waiting");
  const ready = await scene.work({ bins: ["W-01"] });
  await tasks(scene);
  await admin("POST", "/admin/stock-locations", { name: LONG_PLACE, address: { address_1: "Am Hafen 1", city: "Bremerhaven", postal_code: "27568", country_code: "DE" } });
  await addPicker(admin, await locationId(admin, LONG_PLACE), LONG_PICKER);
  const packed = await packedWork(scene);
  await admin("POST", `/admin/doorstep/packages/${packed.packages[0].id}/photo`, { photo_id: "photo-scene-1", content: JPEG.toString("base64") });
  const refusedRefund = (): Promise<Json> => refundOf(scene);
  return { ...scene, labelled: () => labelledParcel(scene), held, asked, ready, packed, rejected: await refusedRefund(), refusedRefund };
}

const packedWork = async ({ admin, work }: FloorScene): Promise<Json> => {
  const made = await work({ bins: [] });
  await packedOf(admin, await picked(admin, made));
  return (await admin("GET", `/admin/doorstep/work-orders/${made.id}`)).work_order as Json;
};

/** Pieces that were not there make a count; an order that is canceled when it is picked, something to put back. */
async function tasks({ admin, work }: FloorScene): Promise<void> {
  const short = await work({ title: LONG_TITLE, bins: ["S-07"] });
  await admin("POST", `/admin/doorstep/work-orders/${short.id}/start`, {});
  await admin("POST", `/admin/doorstep/work-orders/${short.id}/short-pick`, { line_id: short.lines[0].id, quantity: 1, reason: "Something else lies there" });
  const gone = await picked(admin, await work({ bins: ["P-09"] }));
  await admin("POST", `/admin/orders/${gone.order_id}/cancel`, {});
  await until("both tasks", async () => (await admin("GET", "/admin/doorstep/tasks?state=open")).count >= 2);
}

async function labelledParcel(scene: FloorScene): Promise<Json> {
  const { admin } = scene;
  const work = await packedWork(scene);
  const { id } = work.packages[0] as Json;
  await admin("POST", `/admin/doorstep/packages/${id}/photo`, { photo_id: `photo-${id}`, content: JPEG.toString("base64") });
  return (await admin("POST", `/admin/doorstep/packages/${id}/label`, {})).shipment as Json;
}

/** A work order whose label was given back, and whose carrier keeps the money. */
async function refundOf(scene: FloorScene): Promise<Json> {
  const { admin, database } = scene;
  const shipment = await labelledParcel(scene);
  await admin("DELETE", `/admin/doorstep/packages/${shipment.package_id}/label`);
  await tamperWith(database, "update doorstep_shipment set refund_status = 'rejected', refund_settled_at = now() where id = $1", shipment.id);
  const { work_orders: [work] } = await admin("GET", `/admin/doorstep/work-orders?order_id=${shipment.order_id}`);
  return { ...work, shipment_id: shipment.id };
}
