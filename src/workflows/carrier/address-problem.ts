import { MedusaError } from "@medusajs/framework/utils";
import type { Address } from "../../providers/carrier/adapters";
import { Refusal } from "../../shared/errors";

export type AddressFault = { field: string; message: string };

/** 409 `address_problem`: the carrier cannot deliver to the address as it is written. Says what is wrong, and how it would write it. */
export class AddressProblem extends Refusal {
  override readonly details: { problems: AddressFault[]; suggestion: Address | null };

  constructor(problems: AddressFault[], suggestion: Address | null) {
    super(MedusaError.Types.CONFLICT, `The carrier cannot deliver to this address: ${problems.map(({ message }) => message).join("; ")}`, "address_problem");
    this.details = { problems, suggestion };
  }
}
