import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { isRefusal } from "../../shared/errors";
import { voidLabel } from "./void-label";

/** Refusals that end by themselves: the work is tried again. */
const PASSING = ["busy", "order_changing"];

/**
 * Gives a label back that nobody used. What the carrier, or the label's state, refuses is told to the log: a person may have been quicker.
 * @throws Error, to be tried again, while somebody else works on it, or on its order
 */
export async function voidUnused(container: MedusaContainer, packageId: string): Promise<void> {
  try {
    await voidLabel(container, packageId);
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof MedusaError)) throw error;
    if (isRefusal(error) && PASSING.includes(error.code ?? "")) throw error;
    container.resolve<Logger>(ContainerRegistrationKeys.LOGGER).warn(`Doorstep: the unused label of ${packageId} is kept: ${error.message}`);
  }
}
