import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { crossesCustoms } from "../../../../modules/carrier/rules/customs-territory";
import { decimals } from "../../../../providers/carrier/money";
import { clock } from "../../../../shared/clock";
import { wrongState } from "../../../../shared/errors";
import { packageToShip, type OrderPackage } from "../../../carrier/package-to-ship";
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

/** What is declared of a package, with all that lies in its carton. 404 when there is none, 409 when it crosses no customs border and `force` is not given. */
export async function loadCustoms(container: MedusaContainer, packageId: string, force: boolean): Promise<CustomsContent> {
  const { carton, from } = await packageToShip(container, packageId);
  const [{ pack, to }] = carton;
  if (!force && !crossesCustoms(from, to)) {
    throw wrongState("parcel", `not crossing a customs border (${from.country} to ${to.country})`, "no customs paper is needed; force=true prints one all the same");
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const order_id = carton.map((one) => one.order.id);
  const [{ data }, [shipment], packs] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: order_id } }),
    carrierOf(container).listShipments({ package_id: pack.id, state: ["bought", "shipped"] }),
    warehouseOf(container).listPackages({ order_id, state: { $ne: "voided" } }, { select: ["id", "order_id"], order: { packed_at: "ASC", id: "ASC" }, take: null as never }),
  ]);
  const told = carton.map((one) => ({ ...one, order: (data as unknown as Order[]).find(({ id }) => id === one.order.id)! }));
  // An order's parcels are counted over all its locations; what its shipping cost is declared on the first.
  const numberOf = ({ pack, order }: (typeof told)[number]): number => packs.filter((one) => one.order_id === order.id).findIndex((one) => one.id === pack.id) + 1;
  const lines = told.flatMap(({ lines: own, order }) => linesOf(own, order));
  const { customs } = warehouseOf(container).options.documents;
  const value = lines.reduce((sum, line) => MathBN.add(sum, line.sum), MathBN.convert(0));
  const freight = told.filter((one) => numberOf(one) === 1).reduce((sum, { order }) => MathBN.add(sum, freightOf(order)), MathBN.convert(0));
  const { currency_code } = told[0]!.order;
  const places = decimals(currency_code);
  return {
    number: told.map((one) => `${one.order.display_id}-${numberOf(one)}`).join(", "), order_number: told.map(({ order }) => order.display_id).join(", "),
    date: clock.now().toISOString(), sender: from, receiver: to, lines,
    currency_code, value: value.toFixed(places), shipping: freight.toFixed(places), total: MathBN.add(value, freight).toFixed(places),
    grams: pack.weight_grams ?? (lines.every((line) => line.grams !== null) ? lines.reduce((sum, line) => sum + line.grams!, 0) : null),
    tracking_number: shipment?.tracking_number ?? null, carrier: shipment?.carrier ?? null,
    terms: customs.terms, reason: customs.reason, eori: customs.eori ?? null, vat: customs.vat ?? null, signatory: customs.signatory ?? null,
  };
}

const linesOf = (lines: OrderPackage["lines"], order: Order): CustomsLine[] => lines.flatMap(({ line_item_id, quantity }) => {
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
