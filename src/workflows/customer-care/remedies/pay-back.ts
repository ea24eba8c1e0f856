import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer, PaymentDTO, RefundDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { RemedyRow } from "../../../modules/customer-care/service";
import { runInTurn } from "../../../shared/alone";
import { exact } from "../../payment-capture/exact";
import { finishOwnRefund } from "../../payment-capture/reconciliation/finish-own-refund";
import { RECONCILIATION } from "../../payment-capture/reconciliation/finish-refunds";
import { markOf, mustBeFree, NotNow } from "./marked";

/** Made by core for every model of a module, and not in its interface. */
type Refunds = { updateRefunds(change: { id: string; created_by: string }): Promise<unknown> };
type Payment = PaymentDTO & { refunds?: RefundDTO[]; payment_session: { id: string } };
const FIELDS = ["id", "provider_id", "currency_code", "data", "refunds.*", "payment_session.id"];

/** Pays back what was written down, from each payment once: core's refund with the remedy's mark is looked for first, and one that a crash left half written is finished by its own key. */
export async function payBack(container: MedusaContainer, remedy: RemedyRow): Promise<null> {
  for (const { payment_id, amount } of remedy.portions ?? []) {
    const payment = await paymentOf(container, payment_id);
    const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
    // Who compares the ledgers of this payment must not take a refund under way for one that was left.
    const done = await runInTurn(knex, `doorstep-reconcile:${payment.payment_session.id}`, () => refundOnce(container, remedy, payment_id, amount));
    if (!done) throw new NotNow("The payment is being reconciled");
  }
  return null;
}

async function refundOnce(container: MedusaContainer, remedy: RemedyRow, payment_id: string, amount: string): Promise<void> {
  const { id, order_id, case_id } = remedy;
  const mark = markOf(id);
  const payment = await paymentOf(container, payment_id);
  const own = payment.refunds?.find(({ created_by }) => created_by === mark) ?? (await recordedMeanwhile(container, payment, remedy, amount));
  if (own) return finishOwnRefund(container, order_id, payment, own);
  await mustBeFree(container, order_id);
  // As a text it is the exact amount: core takes whatever its BigNumber does.
  await refundPaymentWorkflow(container).run({ input: { payment_id, amount, created_by: mark, note: `Case ${case_id}` } as never });
}

/**
 * The refund whose answer was lost: core dropped its own, and the comparison of the ledgers has written it down since as one that
 * the provider made by itself. From here on it is the remedy's, and no other's.
 */
async function recordedMeanwhile(container: MedusaContainer, { refunds }: Payment, { id, created_at }: RemedyRow, amount: string): Promise<RefundDTO | undefined> {
  const found = refunds?.find((refund) => refund.created_by === RECONCILIATION && new Date(refund.created_at!) >= new Date(created_at) && exact(refund).eq(amount));
  if (found) await (container.resolve(Modules.PAYMENT) as unknown as Refunds).updateRefunds({ id: found.id, created_by: markOf(id) });
  return found;
}

async function paymentOf(container: MedusaContainer, id: string): Promise<Payment> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "payment", fields: FIELDS, filters: { id } }, { throwIfKeyNotFound: true });
  return data[0] as unknown as Payment;
}
