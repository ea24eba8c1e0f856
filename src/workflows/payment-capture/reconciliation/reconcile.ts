import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OpenFinding } from "../../../modules/payment-capture/findings";
import type { PaymentFindingRow } from "../../../modules/payment-capture/types";
import { compareLedgers } from "../../../modules/payment-capture/rules/ledgers/compare";
import { refusalClass } from "../../../modules/payment-capture/rules/refusal-class";
import { asksProvider, REPAIRS, repairByRule, type RepairAction } from "../../../modules/payment-capture/rules/ledgers/repairs";
import { runInTurn } from "../../../shared/alone";
import { notFound, wrongState } from "../../../shared/errors";
import { captureErrorOf } from "../captures/capture-error";
import { freeOrder } from "./free-order";
import { ledgersOf, type Ledgers } from "./ledgers-of";
import { sessionsOfOrder } from "./reconcile-many";
import { ACTIONS } from "./repair-finding";
import { paymentCaptureOf } from "../room";

const MOST_ROUNDS = 3;

/** @throws 409 when another has been at it for longer than one waits */
async function inTurn(container: MedusaContainer, sessionId: string, work: () => Promise<void>): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  if (!(await runInTurn(knex, `doorstep-reconcile:${sessionId}`, work))) throw wrongState("payment", "being reconciled", "look again in a moment");
}

/** What disagrees about a payment now, written down. */
async function findingsOf(container: MedusaContainer, { session, provider, core, own, cartId }: Ledgers): Promise<OpenFinding[]> {
  const { id: payment_session_id, provider_id, currency_code } = session;
  const subject = { payment_session_id, provider_id, currency_code, reference: provider.reference, order_id: core.orderId, cart_id: cartId };
  return paymentCaptureOf(container).noteFindings(subject, compareLedgers({ provider, core, own }));
}

/**
 * Compares the provider's ledger, core's and ours of one payment, and repairs what needs nobody; after whoever is at it now,
 * since they may not have seen what one came for. @throws Error when the provider does not answer, 409 when the other takes long: to be tried again
 */
export async function reconcilePayment(container: MedusaContainer, sessionId: string): Promise<void> {
  await inTurn(container, sessionId, async () => {
    for (let round = 0; round < MOST_ROUNDS && (await repairByRules(container, sessionId)); round += 1);
  });
}

/** One comparison, and what is to be done about it by itself. True when something was done, behind which more may come to light. */
async function repairByRules(container: MedusaContainer, sessionId: string): Promise<boolean> {
  const ledgers = await ledgersOf(container, sessionId);
  if (!ledgers) return false;
  if (ledgers.orderId) await freeOrder(container, ledgers.orderId);
  const { paidWithoutOrder } = paymentCaptureOf(container).options.capture;
  let repaired = false;
  for (const finding of await findingsOf(container, ledgers)) {
    const action = repairByRule(finding.kind, paidWithoutOrder);
    if (action) repaired = (await repairSoon(container, ledgers, finding, action)) || repaired;
  }
  return repaired;
}

/** False where a person has to look. @throws when the provider was asked and did not say no: that is tried again soon */
async function repairSoon(container: MedusaContainer, ledgers: Ledgers, finding: OpenFinding, action: RepairAction): Promise<boolean> {
  return repair(container, ledgers, finding, action, "rule").then(() => true, (error: unknown) => {
    if (asksProvider(action) && refusalClass(captureErrorOf(error)) !== "refused") throw error;
    return false;
  });
}

/** The same for every payment of an order, now. Gives what is open then. @throws 404; what the provider answers with */
export async function reconcileOrder(container: MedusaContainer, orderId: string): Promise<PaymentFindingRow[]> {
  const sessions = await sessionsOfOrder(container, orderId);
  if (!sessions) throw notFound("order", orderId);
  for (const session of sessions) await reconcilePayment(container, session);
  return paymentCaptureOf(container).listPaymentFindings({ payment_session_id: sessions, state: "open" });
}

/** @throws 404 */
export async function findingOf(container: MedusaContainer, id: string): Promise<PaymentFindingRow> {
  const [finding] = await paymentCaptureOf(container).listPaymentFindings({ id });
  if (!finding) throw notFound("payment finding", id);
  return finding;
}

/** Does it, and writes down that it is done, or why it could not be. @throws what it was refused with */
async function repair(container: MedusaContainer, ledgers: Ledgers, finding: OpenFinding, action: RepairAction, by: string): Promise<void> {
  const room = paymentCaptureOf(container);
  try {
    await room.endFinding(finding.id, by, await ACTIONS[action](container, ledgers), ledgers.core.orderId);
  } catch (error) {
    await room.noteFailure(finding.id, (error as Error).message);
    throw error;
  }
}

/**
 * Repairs a finding as a person says, if it still is one. @throws 404; 409 when it is over, another takes long over it, or the
 * action does not fit; what the repair is refused with
 */
export async function repairFinding(container: MedusaContainer, id: string, action: RepairAction, userId: string): Promise<void> {
  const finding = await findingOf(container, id);
  if (finding.state !== "open") throw wrongState("payment finding", finding.state, "nothing");
  const fitting = REPAIRS[finding.kind];
  if (!fitting.includes(action)) throw wrongState("payment finding", finding.kind, fitting.join(", ") || "look at the provider's dashboard");
  await inTurn(container, finding.payment_session_id, async () => {
    const ledgers = await ledgersOf(container, finding.payment_session_id);
    const still = ledgers && (await findingsOf(container, ledgers)).find((one) => one.id === id);
    if (!still) throw wrongState("payment finding", "gone", "nothing: the ledgers agree by now");
    await repair(container, ledgers, still, action, userId);
  });
}
