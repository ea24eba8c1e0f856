import type { MedusaContainer } from "@medusajs/framework/types";
import { caseAddress, caseOfAddress } from "../../shared/case-address";
import { linkSecretOf } from "./link-secret";
import { customerCareOf } from "./room";

const inboundOf = (container: MedusaContainer) => customerCareOf(container).options.care.inbound;

/** Where answers to a case's mails go; undefined where the shop takes none. */
export function addressOfCase(container: MedusaContainer, caseId: string): string | undefined {
  const inbound = inboundOf(container);
  return inbound && caseAddress(caseId, inbound.domain, linkSecretOf(container));
}

/** The case that one of these addresses is of, as it was given out here. */
export function caseAddressedBy(container: MedusaContainer, addresses: readonly string[]): string | undefined {
  const inbound = inboundOf(container);
  return inbound && addresses.flatMap((address) => caseOfAddress(address, inbound.domain, linkSecretOf(container)) ?? [])[0];
}
