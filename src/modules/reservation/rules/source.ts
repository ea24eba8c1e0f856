/** A stock location, with the fulfilment sets that leave from it and the sales channels it serves. */
export type Source = { id: string; created_at: string | Date; sales_channel_ids: readonly string[]; fulfillment_set_ids: readonly string[] };

/** What decides where a cart's goods come from: where it was sold, and the fulfilment sets of the shipping it chose. */
export type Sold = { sales_channel_id: string | null; fulfillment_set_ids: readonly string[] };

/**
 * The locations that may serve the cart, the preferred first: those that the chosen shipping leaves from (a parcel paid
 * for as one from Hamburg leaves Hamburg while Hamburg has it), then the others; the older first among equals.
 */
export function sourcesFor(sources: readonly Source[], { sales_channel_id, fulfillment_set_ids }: Sold): string[] {
  const ships = (source: Source) => source.fulfillment_set_ids.some((id) => fulfillment_set_ids.includes(id));
  return sources
    .filter((source) => !sales_channel_id || source.sales_channel_ids.includes(sales_channel_id))
    .sort((a, b) => Number(ships(b)) - Number(ships(a)) || +new Date(a.created_at) - +new Date(b.created_at) || (a.id < b.id ? -1 : 1))
    .map((source) => source.id);
}
