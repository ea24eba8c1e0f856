import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { Finding } from "../../modules/reservation/audit/audit";
import { FINDING_KINDS, type FindingKind } from "../../modules/reservation/audit/kinds";
import { reservationOf } from "./room";

export { FINDING_KINDS };
export type { Finding };

/** What does not fit together between holds, claims, reservations, levels and orders. */
export const auditStock = (container: MedusaContainer): Promise<Finding[]> => reservationOf(container).audit();

/** One transaction: it mends all that was asked for, or nothing. What was mended was wrong, so there is no way back to it. */
const repairStockStep = createStep("doorstep-repair-stock", async ({ kinds }: { kinds: readonly FindingKind[] }, { container }) =>
  new StepResponse(await reservationOf(container).repair(kinds)));

const repairStockWorkflow = createWorkflow("doorstep-repair-stock", (input: { kinds: readonly FindingKind[] }) => new WorkflowResponse(repairStockStep(input)));

/** Mends what can be mended and gives what that was; a dry run gives what would be mended. */
export async function repairStock(container: MedusaContainer, { kinds = FINDING_KINDS, dryRun }: { kinds?: readonly FindingKind[]; dryRun: boolean }): Promise<Finding[]> {
  if (dryRun) return (await auditStock(container)).filter(({ kind, repair }) => repair !== null && kinds.includes(kind));
  const { result } = await repairStockWorkflow(container).run({ input: { kinds } });
  return result;
}
