import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow, completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { bookedAmount } from "../../../modules/payment-capture/rules/booked-amount";
import { fromMinor } from "../../../modules/payment-capture/rules/minor-units";
import type { RepairAction } from "../../../modules/payment-capture/rules/ledgers/repairs";
import { countMade, finishHalfRefunds, makeBookedRefunds, RECONCILIATION, recordRefund } from "./finish-refunds";
import type { Ledgers } from "./ledgers-of";
import { leftToCapture } from "../payment-standing";
import { recordRelease } from "../record-release";

const inWords = (minor: bigint, { session }: Ledgers): string => `${fromMinor(minor, session.currency_code)} ${session.currency_code.toUpperCase()}`;

/** Each does what its name says and gives, in words, what it did. @throws what core or the provider refuse it with */
export const ACTIONS: Record<RepairAction, (container: MedusaContainer, ledgers: Ledgers) => Promise<string>> = {
  /** The shopper paid: they get their order. Core finds the order if another made it meanwhile. */
  async complete_cart(container, { cartId }) {
    const { result } = await completeCartWorkflow(container).run({ input: { id: cartId! } });
    return `completed the cart: order ${result.id}`;
  },

  async give_back(_container, ledgers) {
    await ledgers.source.giveBack(ledgers.session.data);
    const { held, captured, refunded } = ledgers.provider;
    return `gave back ${inWords(held + captured - refunded, ledgers)}`;
  },

  /** Core's way for a provider that captures by itself: nobody is asked again. */
  async record_capture(container, ledgers) {
    const payment = ledgers.session.payment!;
    const missing = ledgers.provider.captured - ledgers.core.captured;
    const amount = bookedAmount(fromMinor(missing, payment.currency_code), leftToCapture(payment), payment.currency_code);
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id, amount, captured_by: RECONCILIATION, is_captured: true } as never });
    return `recorded a capture of ${inWords(missing, ledgers)} that the provider had made`;
  },

  /** What a crash left half written is counted; what is missing then was made at the provider alone. */
  async record_refund(container, ledgers) {
    const found = ledgers.provider.refunded - ledgers.core.refunded + ledgers.core.halfRefunded;
    const missing = found - (await countMade(container, ledgers, found));
    if (missing > 0n) await recordRefund(container, ledgers, missing);
    return `recorded a refund of ${inWords(found, ledgers)} that the provider had made`;
  },

  async finish_refund(container, ledgers) {
    await finishHalfRefunds(container, ledgers);
    return `finished the refund of ${inWords(ledgers.core.halfRefunded, ledgers)}`;
  },

  async make_refund(container, ledgers) {
    const { made, uncounted } = await makeBookedRefunds(container, ledgers);
    const did = [...(made ? [`made the refund of ${inWords(made, ledgers)}`] : []), ...(uncounted ? [`took ${inWords(uncounted, ledgers)}, counted twice, off what the order has refunded`] : [])];
    return did.join("; ");
  },

  async record_release(container, ledgers) {
    await recordRelease(container, ledgers.session.payment!.id, { lapsed: ledgers.provider.state === "canceled" });
    return `recorded that ${inWords(ledgers.core.authorised - ledgers.provider.captured, ledgers)} are no longer held`;
  },

  /** What the provider let go cannot be captured: core's payment ends, and the order waits for another. */
  async cancel_payment(container, { session }) {
    await container.resolve(Modules.PAYMENT).cancelPayment(session.payment!.id);
    return "ended the payment, whose hold the provider has let go";
  },
};
