/** Of the package whose id is given, all packages `p` that lie in the same carton: itself, and where several orders share it, those of the others. */
export const IN_CARTON = `from doorstep_package o join doorstep_package p on p.id = o.id or p.parcel_id = o.parcel_id
  where o.id = ? and o.deleted_at is null and p.deleted_at is null`;
