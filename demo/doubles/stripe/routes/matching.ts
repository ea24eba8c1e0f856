import type { Params } from "../form";
import { text } from "../params";

/** A list's filter by fields of the same name: an object is kept when it equals whatever the request names. */
export function matching<K extends string>(params: Params, ...fields: K[]): (object: { [field in K]?: unknown }) => boolean {
  const wanted = fields.flatMap((field) => {
    const value = text(params, field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return (object) => wanted.every(([field, value]) => object[field] === value);
}
