/** A labelled parcel as a manifest lists it. */
export type ManifestParcel = { tracking_number: string; order_number: string; to: string; service: string; grams: number | null };
/** What is handed to one carrier at one place on one day. */
export type ManifestContent = {
  /** What a scanner reads from it. */
  reference: string;
  carrier: string;
  location: string;
  address: string[];
  /** The day at the place, YYYY-MM-DD. */
  date: string;
  parcels: ManifestParcel[];
};

/** The weight of those that have one, in grams, and how many have none. */
export function weighed(parcels: readonly ManifestParcel[]): { grams: number; unweighed: number } {
  return {
    grams: parcels.reduce((sum, parcel) => sum + (parcel.grams ?? 0), 0),
    unweighed: parcels.filter((parcel) => parcel.grams === null).length,
  };
}

type Handed = { shipped_at: Date | string | null; pickup_date: string | null };

/** The day on which a parcel is handed over: its pickup's, the one it was shipped on, or today for one that waits. Days at the place. */
export const handedOn = (parcel: Handed, dayOf: (at: Date) => string, today: string): string =>
  parcel.pickup_date ?? (parcel.shipped_at ? dayOf(new Date(parcel.shipped_at)) : today);
