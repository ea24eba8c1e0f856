import type { Param } from "../form";
import { StripeRefusal } from "../refusals";
import type { Shape } from "./shape";

type Fault = StripeRefusal | undefined;

/** The first thing in a request's parameters that Stripe does not publish, as Stripe refuses it; undefined when there is none. */
export function faultIn(value: Param, shape: Shape, path = ""): Fault {
  switch (shape.kind) {
    case "text": return typeof value === "string" ? undefined : StripeRefusal.invalid("Invalid string", path);
    case "number": return isText(value, /^-?\d+$/) ? undefined : StripeRefusal.invalid(`Invalid integer: ${said(value)}`, path, "parameter_invalid_integer");
    case "flag": return isText(value, /^(true|false)$/) ? undefined : StripeRefusal.invalid(`Invalid boolean: ${said(value)}`, path);
    case "empty": return value === "" ? undefined : StripeRefusal.invalid("Invalid value", path);
    case "words": return typeof value === "string" && shape.words.includes(value) ? undefined : unknownWord(shape.words, path);
    case "list": return Array.isArray(value) ? first(value.map((item, n) => [`${n}`, item]), () => shape.of, path) : StripeRefusal.invalid("Invalid array", path);
    case "map": return isBranch(value) ? first(Object.entries(value), () => shape.of, path) : StripeRefusal.invalid("Invalid object", path);
    case "object": return isBranch(value) ? first(Object.entries(value), (key) => shape.fields().get(key), path) : StripeRefusal.invalid("Invalid object", path);
    case "either": return inAny(value, shape.shapes, path);
  }
}

/** The fault of the shape that comes closest: what is a branch is meant as an object. */
function inAny(value: Param, shapes: Shape[], path: string): Fault {
  const faults = shapes.map((shape) => [shape, faultIn(value, shape, path)] as const);
  if (faults.some(([, fault]) => !fault)) return undefined;
  const closest = faults.find(([{ kind }]) => (isBranch(value) ? kind === "object" : kind !== "object")) ?? faults[0];
  return closest?.[1];
}

function first(entries: [string, Param][], shapeOf: (key: string) => Shape | undefined, path: string): Fault {
  for (const [key, value] of entries) {
    const place = path ? `${path}[${key}]` : key;
    const shape = shapeOf(key);
    const fault = shape ? faultIn(value, shape, place) : StripeRefusal.invalid(`Received unknown parameter: ${place}`, place, "parameter_unknown");
    if (fault) return fault;
  }
  return undefined;
}

const isBranch = (value: Param): value is { [key: string]: Param } => typeof value === "object" && !Array.isArray(value);
const isText = (value: Param, form: RegExp): boolean => typeof value === "string" && form.test(value);
const said = (value: Param): string => (typeof value === "string" ? value : JSON.stringify(value));

function unknownWord(words: string[], path: string): StripeRefusal {
  const [last = "", ...others] = [...words].reverse();
  const list = others.length > 1 ? `${others.reverse().join(", ")}, or ${last}` : [...others, last].join(" or ");
  return StripeRefusal.invalid(`Invalid ${path}: must be one of ${list}`, path);
}
