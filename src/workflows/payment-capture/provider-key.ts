/** Between the provider and its reference, in the key of a work. */
const AND = "|";

/** The key of a work about something of a provider's: a payment, a payout. */
export const providerKey = (providerId: string, reference: string): string => `${providerId}${AND}${reference}`;

export const inProviderKey = (key: string): [providerId: string, reference: string] => key.split(AND) as [string, string];
