import { EventSigner, inboundCall, type ComposedMail } from "../../demo/doubles/sendgrid";
import type { Environment } from "../../demo/store/process";
import { caseAddress } from "../../src/shared/case-address";
import { SECRETS } from "./environment";

export const ANSWERS_DOMAIN = "answers.hearthandhill.example";

/** The option with which a shop takes mails that this key has signed. */
export const takingMail = (publicKey: string, more: object = {}): Environment => ({ DOORSTEP_CARE: JSON.stringify({ inbound: { domain: ANSWERS_DOMAIN, publicKey }, ...more }) });

/** Where a case's mails ask to answer to. */
export const addressOf = (caseId: string): string => caseAddress(caseId, ANSWERS_DOMAIN, SECRETS.DOORSTEP_LINK_SECRET);

/** Hands a mail to a store as SendGrid does. */
export async function handOverMail(storeUrl: string, signer: EventSigner, mail: ComposedMail): Promise<Response> {
  const { body, headers } = await inboundCall(signer, mail, Math.floor(Date.now() / 1000));
  return fetch(`${storeUrl}/hooks/sendgrid/inbound`, { method: "POST", body, headers });
}
