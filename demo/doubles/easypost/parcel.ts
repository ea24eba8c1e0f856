import { EasyPostFailure, missing } from "./errors";
import type { EpParcel } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

/** A parcel from a request: its measures in inches and ounces, or the id of one made before. */
export function parcelFrom(store: EasyPostStore, params: unknown): EpParcel {
  if (!params || typeof params !== "object") throw missing("parcel");
  const p = params as Params;
  if (p.id) return find(store.parcels, String(p.id));
  const measure = (field: string): number | null => {
    if (p[field] === undefined || p[field] === null) return null;
    const value = Number(p[field]);
    if (!(value > 0)) throw new EasyPostFailure(422, "PARCEL.INVALID_PARAMS", "Invalid parcel.", [{ field, message: "must be greater than 0" }]);
    return value;
  };
  const weight = measure("weight");
  if (weight === null) throw missing("weight");
  const parcel: EpParcel = {
    ...store.stamp("prcl", "Parcel"), length: measure("length"), width: measure("width"), height: measure("height"),
    predefined_package: (p.predefined_package as string | undefined) ?? null, weight, mode: "test",
  };
  store.parcels.set(parcel.id, parcel);
  return parcel;
}
