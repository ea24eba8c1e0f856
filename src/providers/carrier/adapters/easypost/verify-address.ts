import type { Address, AddressVerdict } from "../types";
import { asking, type EasyPostClient } from "./client";
import { toAddress } from "./to-easypost";
import type { WireAddress } from "./wire";

/** Whether the post knows the address, and how it would write it. */
export async function verifyAddress(client: EasyPostClient, address: Address): Promise<AddressVerdict> {
  const params = { ...toAddress(address), verify: true } as unknown as Parameters<EasyPostClient["Address"]["create"]>[0];
  const answer = await asking<WireAddress>(() => client.Address.create(params));
  const delivery = answer.verifications?.delivery;
  const problems = (delivery?.errors ?? []).map(({ field, message }) => ({ field, message }));
  return { deliverable: delivery?.success ?? false, corrected: delivery?.success ? corrected(answer, address) : null, problems };
}

const corrected = (answer: WireAddress, asked: Address): Address => ({
  ...asked, name: answer.name, company: answer.company, street1: answer.street1 ?? asked.street1, street2: answer.street2 || null,
  city: answer.city ?? asked.city, state: answer.state, zip: answer.zip ?? asked.zip, country: answer.country ?? asked.country,
});
