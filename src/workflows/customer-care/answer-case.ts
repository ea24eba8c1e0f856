import type { MedusaContainer } from "@medusajs/framework/types";
import { BANK, CASE_TABLE, type CaseState, type Resolution } from "../../modules/customer-care/rules/case-states";
import { namedIn } from "../../modules/customer-care/rules/macro";
import type { CaseRow } from "../../modules/customer-care/service";
import { badInput, Conflict, notFound, wrongState } from "../../shared/errors";
import { customerCareOf } from "./room";

const possible = (state: CaseState): string => Object.keys(CASE_TABLE[state]).join(", ") || "nothing, it has ended";

/** A case with all that belongs to it; where its photos lie is nobody's to know. @throws 404 */
export async function caseOf(container: MedusaContainer, id: string): Promise<CaseRow> {
  const [found] = (await customerCareOf(container).listCases({ id }, { relations: ["items", "entries", "photos", "remedies"], take: 1 })) as CaseRow[];
  if (!found) throw notFound("case", id);
  return { ...found, photos: found.photos.map((photo) => ({ ...photo, file_id: "" })).sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Answers the shopper. @throws 404; 400 for a text with an open variable; 409 when the case is resolved, the bank's, or another's */
export async function replyToCase(container: MedusaContainer, id: string, text: string, userId: string | null): Promise<CaseRow> {
  const { state, opened_by } = await caseOf(container, id);
  if (opened_by === BANK) throw new Conflict("This case is the bank's, which reads no replies: answer it with evidence");
  mustBeFilled(text);
  if (!(await customerCareOf(container).say(id, { said_by: "shop", user_id: userId, text }))) throw wrongState("case", state, possible(state));
  return await caseOf(container, id);
}

/** A shopper is not to read {{tracking_number}}. */
function mustBeFilled(text: string): void {
  const open = namedIn(text);
  if (open.length) throw badInput("text", `still has ${open.map((name) => `{{${name}}}`).join(", ")}: write what is meant`);
}

/** How a case is ended. `done_elsewhere`: what the resolution names was done in Medusa itself, and not as one of the case's remedies. */
export type CaseEnding = { resolution: Resolution; text?: string; done_elsewhere?: boolean };

/** Ends a case, with a last word if there is one. @throws 404; 400 for a text with an open variable; 409 when the case is resolved, or another's, or nothing of the kind was done (`not_done`) */
export async function resolveCase(container: MedusaContainer, id: string, { resolution, text, done_elsewhere }: CaseEnding, userId: string | null): Promise<CaseRow> {
  const { state } = await caseOf(container, id);
  mustBeFilled(text ?? "");
  const said = text ? { said_by: "shop" as const, user_id: userId, text } : null;
  if (!(await customerCareOf(container).end(id, resolution, { said, user_id: userId, elsewhere: done_elsewhere }))) throw wrongState("case", state, possible(state));
  return await caseOf(container, id);
}

/** Takes a case that is nobody's in hand. @throws 404; 409 `case_taken` */
export async function claimCase(container: MedusaContainer, id: string, userId: string): Promise<CaseRow> {
  await customerCareOf(container).assign(id, userId, null);
  return await caseOf(container, id);
}

/** Gives a case to another, or to nobody, as long as `from` has it. @throws 404; 409 `case_taken` */
export async function assignCase(container: MedusaContainer, id: string, to: string | null, from: string | null): Promise<CaseRow> {
  await customerCareOf(container).assign(id, to, from);
  return await caseOf(container, id);
}

/** Notes something that the shopper never sees. @throws 404 */
export async function noteInCase(container: MedusaContainer, id: string, text: string, userId: string | null): Promise<CaseRow> {
  await customerCareOf(container).noteInCase(id, userId, text);
  return await caseOf(container, id);
}

/** Puts a case into another of the same order; gives that one. @throws 404, 400, 409 */
export async function mergeCase(container: MedusaContainer, id: string, into: string, userId: string | null): Promise<CaseRow> {
  await customerCareOf(container).mergeCase(id, into, userId);
  return await caseOf(container, into);
}
