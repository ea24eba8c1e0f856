import type { MedusaContainer } from "@medusajs/framework/types";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import { BANK, CASE_TABLE, type CaseState, type Resolution } from "../../modules/customer-care/rules/case-states";
import type CustomerCareService from "../../modules/customer-care/service";
import type { CaseRow } from "../../modules/customer-care/service";
import { Conflict, notFound, wrongState } from "../../shared/errors";

const serviceOf = (container: MedusaContainer) => container.resolve<CustomerCareService>(CUSTOMER_CARE);
const possible = (state: CaseState): string => Object.keys(CASE_TABLE[state]).join(", ") || "nothing, it has ended";

/** A case with its items and conversation. @throws 404 */
export async function caseOf(container: MedusaContainer, id: string): Promise<CaseRow> {
  const [found] = (await serviceOf(container).listCases({ id }, { relations: ["items", "entries"], take: 1 })) as CaseRow[];
  if (!found) throw notFound("case", id);
  return found;
}

/** Answers the shopper. @throws 404; 409 when the case is resolved, or the bank's */
export async function replyToCase(container: MedusaContainer, id: string, text: string, userId: string | null): Promise<CaseRow> {
  const { state, opened_by } = await caseOf(container, id);
  if (opened_by === BANK) throw new Conflict("This case is the bank's, which reads no replies: answer it with evidence");
  if (!(await serviceOf(container).say(id, { said_by: "shop", user_id: userId, text }))) throw wrongState("case", state, possible(state));
  return await caseOf(container, id);
}

/** Ends a case, with a last word if there is one. @throws 404; 409 when the case is resolved */
export async function resolveCase(
  container: MedusaContainer, id: string, resolution: Resolution, text: string | undefined, userId: string | null
): Promise<CaseRow> {
  const { state } = await caseOf(container, id);
  const said = text ? { said_by: "shop" as const, user_id: userId, text } : null;
  if (!(await serviceOf(container).end(id, resolution, said))) throw wrongState("case", state, possible(state));
  return await caseOf(container, id);
}
