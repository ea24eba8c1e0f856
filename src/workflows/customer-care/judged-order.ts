import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { BigNumberInput, CaptureDTO, MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { fromMinor, toCharged } from "../../modules/payment-capture/rules/minor-units";
import type { Portion } from "../../modules/customer-care/remedies";
import { notFound } from "../../shared/errors";
import { chargedIn, exact } from "../payment-capture/exact";

type Item = { id: string; title: string; product_id: string | null; variant_id: string | null; quantity: number; total: number; product?: { tags?: ({ id: string } | null)[] | null } | null };
type Payment = PaymentDTO & { captures?: CaptureDTO[]; refunds?: RefundDTO[] };
/** What of core's order is needed to decide about a report, and to pay something back. */
export type JudgedOrder = {
  id: string; email: string | null; customer_id: string | null; currency_code: string; canceled_at: Date | string | null; items: Item[]; payments: Payment[]; summary: object | null;
  /** Nothing of a payment is taken yet: with any change of the order core would let go of its hold. */
  isOnlyHeld: boolean;
};

const HELD = ["authorized", "partially_authorized"];
/** With the order's total core reckons those of its items, too. */
const FIELDS = [
  "id", "email", "customer_id", "currency_code", "canceled_at", "summary", "total", "items.*", "items.detail.*", "items.total", "items.product.tags.id", "payment_collections.status", "payment_collections.payments.*",
  "payment_collections.payments.captures.*", "payment_collections.payments.refunds.*",
];

/** @throws 404 */
export async function judgedOrder(container: MedusaContainer, id: string): Promise<JudgedOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: FIELDS, filters: { id } });
  const order = data[0] as unknown as (Omit<JudgedOrder, "payments" | "isOnlyHeld"> & { payment_collections?: { status: string; payments?: Payment[] }[] }) | undefined;
  if (!order) throw notFound("order", id);
  const quantityOf = (item: Item & { detail?: { quantity?: BigNumberInput } }): number => MathBN.convert(item.quantity ?? item.detail?.quantity ?? 0).toNumber();
  return {
    ...order,
    items: (order.items ?? []).map((item) => ({ ...item, quantity: quantityOf(item) })).filter(({ quantity }) => quantity > 0),
    payments: (order.payment_collections ?? []).flatMap(({ payments }) => payments ?? []),
    isOnlyHeld: (order.payment_collections ?? []).some((one) => HELD.includes(one.status)),
  };
}

/** What units of lines cost the shopper, with their taxes and less their discounts, as a decimal text. */
export function valueOf({ items, currency_code }: JudgedOrder, asked: readonly { line_item_id: string; quantity: number }[]): string {
  const sum = asked.reduce((total, { line_item_id, quantity }) => {
    const item = items.find(({ id }) => id === line_item_id);
    return item ? MathBN.add(total, MathBN.div(MathBN.mult(exact(item, "total"), quantity), item.quantity)) : total;
  }, MathBN.convert(0));
  return fromMinor(toCharged(sum.toFixed(), currency_code), currency_code);
}

/** From which payments an amount is paid back, the first that have it; null where less was taken, or left. */
export function portionsOf({ payments, currency_code }: JudgedOrder, amount: string): Portion[] | null {
  let left = toCharged(amount, currency_code);
  if (left <= 0n) return null;
  const portions: Portion[] = [];
  for (const { id, captures, refunds } of payments) {
    const there = chargedIn(captures ?? [], currency_code) - chargedIn(refunds ?? [], currency_code);
    const share = there < left ? there : left;
    if (share <= 0n) continue;
    portions.push({ payment_id: id, amount: fromMinor(share, currency_code) });
    left -= share;
  }
  return left === 0n ? portions : null;
}

/** How many cases of the same customer came before; core has one for each guest's address, too. */
export async function earlierCases(container: MedusaContainer, { id, customer_id }: JudgedOrder): Promise<number> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = (await knex.raw(
    `select count(*) as count from doorstep_case c join "order" o on o.id = c.order_id
     where (o.id = ? or o.customer_id = ?) and c.opened_by <> 'bank' and c.merged_into is null and c.deleted_at is null`, [id, customer_id]
  )) as { rows: { count: string }[] };
  return Number(rows[0]!.count);
}
