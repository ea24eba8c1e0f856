import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { SHIPMENT_FIELDS } from "../../workflows/carrier/shipment-view";
import { DANGEROUS_GOODS, LABEL_FORMATS, MANIFEST_FIELDS, PICKUP_FIELDS, SHIPMENT_STATES, SIGNATURES } from "../../workflows/carrier/words";
import { day, list, oneOrMore, post, read } from "./route-kinds";

const ids = { order_id: oneOrMore(z.string()), package_id: oneOrMore(z.string()) };
const find = () => createFindParams({ limit: 20, offset: 0, order: "-created_at" });

const ListShipments = find().extend({ ...ids, location_id: oneOrMore(z.string()), tracking_number: oneOrMore(z.string()), state: oneOrMore(z.enum(SHIPMENT_STATES)) });
const ListManifests = find().extend({ location_id: oneOrMore(z.string()), date: oneOrMore(z.string()), adapter: oneOrMore(z.string()) });
const ListPickups = find().extend({ location_id: oneOrMore(z.string()), date: oneOrMore(z.string()) });

export const LabelBody = z.object({
  rate_id: z.string().optional(), service: z.string().optional(), tracking_number: z.string().trim().max(100).optional(), adapter: z.string().min(1).optional(),
  signature: z.enum(["none", ...SIGNATURES]).optional(),
  /** In the smallest unit of the order's currency; 0 insures nothing, whatever the rules say. */
  insured_amount: z.number().int().nonnegative().optional(),
  dangerous_goods: z.array(z.enum(DANGEROUS_GOODS)).optional(),
  return_label: z.boolean().optional(),
  format: z.enum(LABEL_FORMATS).optional(),
  accept_address: z.boolean().optional(),
}).strict();
export const Carriers = z.object({ from: z.coerce.date().optional() }).strict();
export const AddressCheck = z.object({ adapter: z.string().min(1).optional() }).strict();
export const PickupBody = z.object({ location_id: z.string().min(1), date: day("date") }).strict();
export const ManifestBody = z.object({ location_id: z.string().min(1), adapter: z.string().min(1).optional(), date: day("date").optional() }).strict();

export const carrierMiddlewares: MiddlewareRoute[] = [
  // A tracker with all its scans is far smaller; what is bigger gets 413.
  { matcher: "/hooks/carriers/:provider", methods: ["POST"], bodyParser: { preserveRawBody: true, sizeLimit: "512kb" } },
  read("carriers", Carriers),
  read("orders/:id/address-check", AddressCheck),
  list("shipments", ListShipments, SHIPMENT_FIELDS),
  list("pickups", ListPickups, PICKUP_FIELDS),
  post("packages/:id/label", LabelBody),
  post("shipments/:id/ship", z.object({}).strict()),
  post("shipments/:id/refund-seen", z.object({}).strict()),
  post("pickups", PickupBody),
  list("manifests", ListManifests, MANIFEST_FIELDS),
  post("manifests", ManifestBody),
];
