import { API_VERSION } from "../events";
import { declarationsIn, type Declarations } from "./declarations";
import { shapeOf } from "./read-type";
import type { Shape } from "./shape";

/** Where a request's parameters are published: file and type of the official client's, `Refunds.RefundCreateParams`. */
export type ParamsName = `${string}.${string}Params`;

const files = new Map<string, Declarations>();
const shapes = new Map<ParamsName, Shape>();

/** The shape of a request's parameters, read once. @throws Error when the client knows no such type */
export function publishedParams(name: ParamsName): Shape {
  const known = shapes.get(name);
  if (known) return known;
  const [file = "", ...type] = name.split(".");
  const declarations = files.get(file) ?? new Map([...declarationsIn("shared"), ...declarationsIn(`resources/${file}`)]);
  files.set(file, declarations);
  const declared = declarations.get(type.join("."));
  if (!declared) throw new Error(`The official client has no ${name}`);
  const shape = shapeOf(declared, declarations);
  shapes.set(name, shape);
  return shape;
}

/**
 * Whether a request is one that the types are of: an older client has a version of its own, with others, and Stripe.js (by a
 * publishable key) sends what the server's client does not.
 */
export const isPublished = ({ "stripe-version": version = API_VERSION, authorization }: Record<string, unknown>): boolean =>
  version === API_VERSION && !String(authorization).startsWith("Bearer pk_");
