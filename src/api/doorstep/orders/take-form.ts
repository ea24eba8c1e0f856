import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { createHash } from "node:crypto";
import type { Done, Draft, Fault } from "../../../pages/order/page";
import { isFault } from "../../../pages/texts";
import { forbidden } from "../../../shared/errors";
import { AddressProblem } from "../../../workflows/carrier/address-problem";
import { countAction } from "../../../workflows/customer-care/count-action";
import { isOwnForm } from "../../../workflows/customer-care/form-proof";
import { openLink, type OpenedLink } from "../../../workflows/customer-care/order-link";
import { isUnlocked, mustBeUnlocked } from "../../../workflows/customer-care/unlock";
import { isForeignForm } from "./own-page";
import { sendGone, sendOrder } from "./send-page";
import { unlockOf } from "./unlock-cookie";

type Act = (orderId: string, key: string) => Promise<void>;
/** `draft`: which of the page's forms it was, so that what was written is not lost. */
type Form = { draft?: Draft["of"] };

/** Runs one form of the page, then shows the page again by a redirect: a reload sends nothing twice. Wrong input shows why. */
export async function takeForm(req: MedusaRequest, res: MedusaResponse, done: Done, act: Act, { draft }: Form = {}): Promise<void> {
  try {
    const link = await openLink(req.scope, req.params.token!);
    await mustBeOwnForm(req, link);
    await act(link.orderId, keyOf(req));
    res.redirect(303, `/doorstep/orders/${link.token}?done=${done}`);
  } catch (error) {
    await sendRefused(req, res, error, draft && { of: draft, values: req.body as Record<string, unknown> });
  }
}

/** The same for a form that changes, or tells, what is personal. */
export const takeOwnForm = (req: MedusaRequest, res: MedusaResponse, done: Done, act: Act, form?: Form): Promise<void> =>
  takeForm(req, res, done, async (orderId, key) => {
    const link = await openLink(req.scope, req.params.token!);
    mustBeUnlocked(req.scope, link, unlockOf(req));
    if (!isOwnForm(req.scope, link, proofIn(req), unlockOf(req))) throw stale();
    await act(orderId, key);
  }, form);

/** @throws 403 for a form that is not of our own page; 429 */
export async function mustBeOwnForm(req: MedusaRequest, link: OpenedLink): Promise<void> {
  const unlock = unlockOf(req);
  const isOwn = isOwnForm(req.scope, link, proofIn(req)) || (isUnlocked(req.scope, link, unlock) && isOwnForm(req.scope, link, proofIn(req), unlock));
  if (isForeignForm(req) || !isOwn) throw stale();
  await countAction(req.scope, link.orderId, req.ip ?? "unknown");
}

const proofIn = (req: MedusaRequest): unknown => (req.body as { _form?: unknown } | undefined)?._form ?? req.query._form;
const stale = (): MedusaError => forbidden("This form is not of the order's own page, or lay open too long", "stale");

/** The same for the same form sent twice; another for what was changed in it meanwhile. */
const keyOf = (req: MedusaRequest): string => createHash("sha256").update(JSON.stringify([proofIn(req), req.body])).digest("base64url");

/** Shows the page with why it could not be done. @throws what is no refusal */
export async function sendRefused(req: MedusaRequest, res: MedusaResponse, error: unknown, draft?: Draft): Promise<void> {
  const { type, code, status, message } = error as { type?: string; code?: string; status?: number; message: string };
  if (type === MedusaError.Types.NOT_FOUND) return sendGone(req, res);
  const answer = status === 429 ? 429 : STATUSES[type ?? ""];
  if (!answer) throw error;
  const fault = faultOf(status === 429 ? "often" : code);
  await sendOrder(req, res, answer, { fault, problem: fault ? undefined : message, draft, suggestion: suggestionOf(error) });
}

const STATUSES: Record<string, number> = {
  [MedusaError.Types.INVALID_DATA]: 400, [MedusaError.Types.FORBIDDEN]: 403, [MedusaError.Types.CONFLICT]: 409,
};
const faultOf = (code: string | undefined): Fault | undefined => (code && isFault(code) ? code : undefined);
const suggestionOf = (error: unknown) => {
  const { code, details } = error as Partial<AddressProblem>;
  return code === "address_problem" ? (details?.suggestion ?? undefined) : undefined;
};
