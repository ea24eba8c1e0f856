import { MedusaError } from "@medusajs/framework/utils";
import { isCarrierError, NUMBER_NEEDED, type CarrierErrorKind } from "../../providers/carrier/adapters/carrier-error";
import { Conflict } from "../../shared/errors";
import { AddressProblem } from "./address-problem";

const { Types } = MedusaError;
const TYPES: Partial<Record<CarrierErrorKind, string>> = {
  rejected: Types.INVALID_DATA, not_found: Types.NOT_FOUND, forged: Types.UNAUTHORIZED, unsupported: Types.INVALID_DATA,
};

/**
 * Asks a carrier; its refusal comes out as an error that core answers, with the carrier's words and `carrier_<kind>` as
 * code; `tracking_number_needed` where it wants a number that a person has. A carrier that is away, or has done it already, is a conflict: the same request may go through later.
 */
export async function askCarrier<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    if (error.kind === "bad_address") throw new AddressProblem([{ field: "address", message: error.message }], null);
    const code = error.code === NUMBER_NEEDED ? NUMBER_NEEDED : `carrier_${error.kind}`;
    const type = TYPES[error.kind];
    throw type ? new MedusaError(type, error.message, code) : new Conflict(error.message, code);
  }
}
