/** Times are ISO instants. */
type Sent = { shipped_at: string; delivered_at: string | null };

/** When a package came: as its carrier tells, else as the shopper did (`received_at`), once it had left; null while nobody says so. */
export const arrivedAt = ({ delivered_at, shipped_at }: Sent, received_at: string | null): string | null =>
  delivered_at ?? (received_at !== null && shipped_at <= received_at ? received_at : null);
