import type { Param, Params } from "./form";
import { StripeRefusal } from "./refusals";

/** Text under a key; undefined when absent or empty. */
export function text(params: Params, key: string): string | undefined {
  const value = params[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A branch such as `payment_method_options`; empty when absent. */
export function branch(params: Params, key: string): Params {
  const value = params[key];
  return typeof value === "object" && !Array.isArray(value) ? value : {};
}

export function flag(params: Params, key: string): boolean | undefined {
  const value = text(params, key);
  return value === undefined ? undefined : value === "true";
}

/** A whole number under a key. @throws 400 `parameter_invalid_integer` naming the parameter. */
export function integer(params: Params, key: string): number | undefined {
  const value = text(params, key);
  if (value === undefined) return undefined;
  if (/^-?\d+$/.test(value)) return Number(value);
  throw StripeRefusal.invalid(`Invalid integer: ${value}`, key, "parameter_invalid_integer");
}

/** @throws 400 `parameter_missing` naming the parameter. */
export function required<T>(value: T | undefined, key: string): T {
  if (value !== undefined) return value;
  throw StripeRefusal.invalid(`Missing required param: ${key}.`, key, "parameter_missing");
}

export function textList(value: Param | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item): item is string => typeof item === "string" && item !== "");
}

/** Merges as Stripe does: keys are added, an empty value unsets its key, an empty `metadata` unsets all. */
export function mergedMetadata(current: Record<string, string>, params: Params): Record<string, string> {
  if (params["metadata"] === "") return {};
  const changes = Object.entries(branch(params, "metadata")).map(([key, value]) => [key, String(value)] as const);
  const merged = { ...current, ...Object.fromEntries(changes) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ""));
}
