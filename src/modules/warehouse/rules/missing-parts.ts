/** Parts of an address without which no parcel arrives, as a work order's `waiting_reason` names them (see `missingInAddress`). */
export const ADDRESS_PARTS = { name: "the name", street: "the street", city: "the city", postal_code: "the postal code", country: "the country" } as const;
export type AddressPart = keyof typeof ADDRESS_PARTS;

/** Which parts a reason to wait says are missing, for whoever tells it in another language; none where the whole address is. */
export const missingParts = (reason: string | null): AddressPart[] =>
  (Object.keys(ADDRESS_PARTS) as AddressPart[]).filter((part) => reason?.includes(ADDRESS_PARTS[part]));
