import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isPaymentSource, type PaymentSource } from "../../shared/payment-source";

type Providers = { paymentProviderService_?: { retrieveProvider?(id: string): unknown } };

/**
 * The provider itself, where it can be asked for more than Medusa's interface has; undefined for all others. Medusa gives
 * out no provider, so it is taken from the payment module; where a Medusa version keeps it elsewhere there is none.
 */
export function paymentSourceOf(container: MedusaContainer, providerId: string): PaymentSource | undefined {
  const { paymentProviderService_: providers } = container.resolve(Modules.PAYMENT) as unknown as Providers;
  const provider = providers?.retrieveProvider?.(providerId);
  return isPaymentSource(provider) ? provider : undefined;
}

/** All providers of the store that can be asked so, by their ids. */
export async function paymentSources(container: MedusaContainer): Promise<Map<string, PaymentSource>> {
  const known = await container.resolve(Modules.PAYMENT).listPaymentProviders({}, { select: ["id"], take: 1000 });
  return new Map(known.flatMap(({ id }) => { const source = paymentSourceOf(container, id); return source ? [[id, source] as const] : []; }));
}
