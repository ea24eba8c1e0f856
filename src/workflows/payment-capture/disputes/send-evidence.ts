import { MedusaError } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { isDisputeSource, type EvidenceTexts } from "../../../shared/dispute";
import { notFound } from "../../../shared/errors";
import { evidenceTexts } from "../../../modules/payment-capture/rules/dispute/evidence-texts";
import type { DisputeRow } from "../../../modules/payment-capture/types";
import { captureErrorOf } from "../captures/capture-error";
import { paymentSourceOf } from "../payment-source";
import { paymentCaptureOf } from "../room";
import { evidenceOf } from "./evidence-of";

/** @throws 404 */
export async function disputeOf(container: MedusaContainer, id: string): Promise<DisputeRow> {
  const [dispute] = await paymentCaptureOf(container).listDisputes({ id }, { take: 1 });
  if (!dispute) throw notFound("dispute", id);
  return dispute as DisputeRow;
}

/**
 * Hands what the store knows of the order to the bank, with a person's own words; the bank takes it once.
 * @throws 404 for an unknown dispute, or one about no order; 409 when no evidence is asked for; what the provider refuses it with
 */
export async function answerDispute(container: MedusaContainer, id: string, words: string | null, by: string): Promise<DisputeRow> {
  const { order_id } = await disputeOf(container, id);
  if (!order_id) throw notFound("order of the dispute", id);
  await paymentCaptureOf(container).beginAnswer(id, evidenceTexts(await evidenceOf(container, order_id), words), by);
  await sendEvidence(container, id);
  return disputeOf(container, id);
}

/** Sends what was decided to be sent, if it is not yet. Safe to run twice and at once with itself. @throws Error when the provider does not answer, to be tried again */
export async function sendEvidence(container: MedusaContainer, id: string): Promise<void> {
  const room = paymentCaptureOf(container);
  const { provider_id, reference, payment_session_id, order_id, evidence, state } = await disputeOf(container, id);
  const source = paymentSourceOf(container, provider_id);
  if (!evidence || state !== "needs_response" || !isDisputeSource(source)) return;
  const asked = await room.disputeRevision(provider_id, reference);
  const dispute = await source.answerDispute(reference, evidence as EvidenceTexts, id).catch(async (error: unknown) => {
    // Any other error says nothing of whether the bank has it: the same is sent again.
    if ((error as { type?: unknown }).type === MedusaError.Types.INVALID_DATA) await room.noteRefusal(id, captureErrorOf(error).message);
    throw error;
  });
  await room.keepDispute({ provider_id, payment_session_id, order_id, dispute }, asked).catch(async (error: unknown) => {
    // The provider's own event may have been quicker: then it is known already.
    if ((await room.disputeRevision(provider_id, reference)) === asked) throw error;
  });
}
