import type { CarrierCapabilities } from "./carrier-adapter";
import { unsupported } from "./carrier-error";
import type { BuyLabelRequest } from "./types";

/** Throws `unsupported` for the first option of a label that an adapter has not: none is dropped in silence. */
export function refuseOptions(name: string, can: CarrierCapabilities, request: Partial<BuyLabelRequest>): void {
  const asked: [unknown, boolean, string][] = [
    [request.insured_value, can.insurance, "insure a parcel"],
    [request.signature, can.signature, "ask for a signature"],
    [request.dangerous_goods?.length, can.dangerous_goods, "declare dangerous goods"],
    [request.is_return, can.returns, "make a return label"],
  ];
  const refused = asked.find(([wanted, able]) => wanted && !able);
  if (refused) throw unsupported(name, refused[2], "choose another carrier, or leave it out");
}
