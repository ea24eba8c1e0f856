import { MedusaError } from "@medusajs/framework/utils";
import { isCarrierError, type CarrierErrorKind } from "../../providers/carrier/adapters/carrier-error";

const TYPES: Record<CarrierErrorKind, string> = {
  unavailable: MedusaError.Types.CONFLICT,
  rejected: MedusaError.Types.INVALID_DATA,
  not_found: MedusaError.Types.NOT_FOUND,
  already_done: MedusaError.Types.CONFLICT,
  forged: MedusaError.Types.UNAUTHORIZED,
  unsupported: MedusaError.Types.INVALID_DATA,
};

/** Asks a carrier; its refusal comes out as Medusa's error, with the carrier's words and `carrier_<kind>` as code. */
export async function askCarrier<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    throw new MedusaError(TYPES[error.kind], error.message, `carrier_${error.kind}`);
  }
}
