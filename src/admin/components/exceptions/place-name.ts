import type { TrackingPlace } from "../../../modules/carrier/rules/types";

/** As much of a place as the carrier tells. */
export const placeName = (place: TrackingPlace | null): string => [place?.city, place?.state, place?.country].filter(Boolean).join(", ");
