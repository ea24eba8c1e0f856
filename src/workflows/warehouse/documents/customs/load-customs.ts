import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { crossesCustoms } from "../../../../modules/carrier/rules/customs-territory";
import { decimals } from "../../../../providers/carrier/money";
import { clock } from "../../../../shared/clock";
import { wrongState } from "../../../../shared/errors";
import { packageToShip, type PackageToShip } from "../../../carrier/package-to-ship";
import { carrierOf } from "../../../carrier/room";
import { warehouseOf } from "../../room";
import { itemTitle } from "../../item-title";
import { PAPER_ORDER_FIELDS, type PaperItem, type PaperOrder } from "../load-work";
import { worthOf } from "../paid";
import type { CustomsContent, CustomsLine } from "./customs-content";

type Declared = { hs_code: string | null; origin_country: string | null; mid_code: string | null; material: string | null; weight: number | null };
type DeclaredItem = PaperItem & { variant_sku: string | null; variant: (Declared & { product: Declared | null }) | null };
type Order = Omit<PaperOrder, "items" | "shipping_methods"> & { items: DeclaredItem[]; shipping_methods: { total: number; tax_total: number }[] };

const DECLARED = ["hs_code", "origin_country", "mid_code", "material", "weight"];
const FIELDS = [
  ...PAPER_ORDER_FIELDS, "shipping_methods.total", "shipping_methods.tax_total",
  ...DECLARED.flatMap((field) => [`items.variant.${field}`, `items.variant.product.${field}`]),
];

/** What is declared of a package. 404 when there is none, 409 when it crosses no customs border and `force` is not given. */
export async function loadCustoms(container: MedusaContainer, packageId: string, force: boolean): Promise<CustomsContent> {
  const shipping = await packageToShip(container, packageId);
  const { from, to, pack } = shipping;
  if (!force && !crossesCustoms(from, to)) {
    throw wrongState("parcel", `not crossing a customs border (${from.country} to ${to.country})`, "no customs paper is needed; force=true prints one all the same");
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, [shipment], packs] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: pack.order_id } }),
    carrierOf(container).listShipments({ package_id: packageId, state: ["bought", "shipped"] }),
    warehouseOf(container).listPackages({ order_id: pack.order_id, state: { $ne: "voided" } }, { select: ["id"], order: { packed_at: "ASC", id: "ASC" }, take: null as never }),
  ]);
  const order = data[0] as unknown as Order;
  const lines = linesOf(shipping, order);
  const { customs } = warehouseOf(container).options.documents;
  const value = lines.reduce((sum, line) => MathBN.add(sum, line.sum), MathBN.convert(0));
  // The order's parcels are counted over all its locations; what shipping cost is declared on the first.
  const number = packs.findIndex((one) => one.id === packageId) + 1;
  const freight = number === 1 ? freightOf(order) : MathBN.convert(0);
  const places = decimals(order.currency_code);
  return {
    number: `${order.display_id}-${number}`, order_number: String(order.display_id), date: clock.now().toISOString(), sender: from, receiver: to, lines,
    currency_code: order.currency_code, value: value.toFixed(places), shipping: freight.toFixed(places), total: MathBN.add(value, freight).toFixed(places),
    grams: pack.weight_grams ?? (lines.every((line) => line.grams !== null) ? lines.reduce((sum, line) => sum + line.grams!, 0) : null),
    tracking_number: shipment?.tracking_number ?? null, carrier: shipment?.carrier ?? null,
    terms: customs.terms, reason: customs.reason, eori: customs.eori ?? null, vat: customs.vat ?? null, signatory: customs.signatory ?? null,
  };
}

const linesOf = ({ lines }: PackageToShip, order: Order): CustomsLine[] => lines.flatMap(({ line_item_id, quantity }) => {
  const item = order.items.find((one) => one.id === line_item_id);
  if (!item) return [];
  const of = <Field extends keyof Declared>(field: Field): Declared[Field] | null => item.variant?.[field] ?? item.variant?.product?.[field] ?? null;
  const weight = of("weight");
  return [{
    title: itemTitle(item), sku: item.variant_sku, quantity, material: of("material"), hs_code: of("hs_code"), mid_code: of("mid_code"),
    origin_country: of("origin_country")?.toUpperCase() ?? null, grams: weight === null ? null : weight * quantity, ...worthOf(item, quantity, order.currency_code),
  }];
});

/** What the order's shipping cost, without taxes. */
const freightOf = (order: Order) =>
  order.shipping_methods.reduce((sum, method) => MathBN.add(sum, MathBN.sub(method.total ?? 0, method.tax_total ?? 0)), MathBN.convert(0));
