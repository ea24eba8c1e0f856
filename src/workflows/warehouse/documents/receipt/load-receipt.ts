import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { BigNumber, ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { decimals } from "../../../../providers/carrier/money";
import { notFound } from "../../../../shared/errors";
import type { OrderAddress } from "../../../carrier/addresses";
import { itemTitle } from "../../item-title";
import { receiptSums, type Priced, type ReceiptContent } from "./receipt-content";

type TaxLines = { tax_lines?: Priced["tax_lines"] | null };
type Item = TaxLines & { title: string; product_title: string | null; variant_title: string | null; variant_sku: string | null; quantity: BigNumberInput; unit_price: BigNumberInput; tax_total: BigNumberInput; is_tax_inclusive: boolean };
type Method = TaxLines & { amount: BigNumberInput; tax_total: BigNumberInput; is_tax_inclusive: boolean };
type Order = {
  display_id: number; created_at: string; canceled_at: string | null; locale: string | null; email: string | null; currency_code: string; total: BigNumberInput;
  items: Item[]; shipping_methods: Method[]; shipping_address: OrderAddress | null; billing_address: OrderAddress | null;
  credit_lines: { amount: BigNumberInput; reference: string | null }[]; transactions: { amount: BigNumberInput; reference: string | null }[];
};
const FIELDS = [
  "id", "display_id", "created_at", "canceled_at", "locale", "email", "currency_code", "total", "shipping_address.*", "billing_address.*", "transactions.*",
  "credit_lines.*", "items.*", "items.detail.*", "items.tax_total", "items.tax_lines.*", "shipping_methods.*", "shipping_methods.tax_total", "shipping_methods.tax_lines.*",
];
/** Core writes what a canceled order's shopper got back as a credit, too. */
const REFUND = "payment_collection";

/** What stands on an order's receipt beside who sells, with the order's locale. @throws 404 */
export async function loadReceipt(container: MedusaContainer, orderId: string): Promise<{ content: Omit<ReceiptContent, "seller">; locale: string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = data[0] as unknown as Order | undefined;
  if (!order) throw notFound("order", orderId);
  return { locale: order.locale, content: contentOf(order) };
}

const sum = (amounts: readonly BigNumberInput[]) => amounts.reduce<ReturnType<typeof MathBN.convert>>((all, amount) => MathBN.add(all, amount), MathBN.convert(0));

function contentOf(order: Order): Omit<ReceiptContent, "seller"> {
  const places = decimals(order.currency_code);
  const shown = (amount: BigNumberInput): string => MathBN.convert(amount).toFixed(places);
  const items = order.items.filter(({ quantity }) => new BigNumber(quantity).numeric > 0);
  const credits = (refund: boolean) => sum((order.credit_lines ?? []).filter(({ reference }) => (reference === REFUND) === refund).map(({ amount }) => amount));
  const moved = (reference: string) => sum(order.transactions.filter((one) => one.reference === reference).map(({ amount }) => MathBN.abs(amount)));
  const total = MathBN.add(order.total, credits(true));
  const [paid, refunded] = [moved("capture"), moved("refund")];
  const left = order.canceled_at ? MathBN.convert(0) : MathBN.max(0, MathBN.sub(total, paid));
  return {
    order_number: String(order.display_id), placed_at: new Date(order.created_at).toISOString(), currency_code: order.currency_code,
    cancelled_at: order.canceled_at ? new Date(order.canceled_at).toISOString() : null,
    bill_to: order.billing_address?.address_1 ? order.billing_address : order.shipping_address, ship_to: order.shipping_address, email: order.email,
    lines: items.map((item) => ({
      title: itemTitle(item), sku: item.variant_sku, quantity: new BigNumber(item.quantity).numeric,
      each: shown(item.unit_price), sum: shown(MathBN.mult(item.unit_price, item.quantity)),
    })),
    sums: receiptSums({
      items: items.map((item) => ({ ...taxed(item), amount: MathBN.mult(item.unit_price, item.quantity) })),
      shipping: order.shipping_methods.map((method) => ({ ...taxed(method), amount: method.amount })), credit: credits(false), total,
    }, places),
    paid: shown(paid), refunded: shown(refunded), left: shown(left),
  };
}

const taxed = ({ tax_total, is_tax_inclusive, tax_lines }: TaxLines & { tax_total: BigNumberInput; is_tax_inclusive: boolean }): Omit<Priced, "amount"> =>
  ({ tax: tax_total ?? 0, is_tax_inclusive, tax_lines: tax_lines ?? [] });
