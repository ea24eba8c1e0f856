import { randomUUID } from "node:crypto";
import type { Answer } from "../kit/double";

type Kind = { status: number; source?: "carrier" | "shipengine"; type: string; code: string };

/** Ends a handler with one of ShipEngine's errors. */
export class ShipEngineFailure extends Error {
  constructor(readonly kind: Kind, message: string, readonly field?: string) {
    super(message);
  }
}

export function errorAnswer({ kind, message, field }: ShipEngineFailure, headers?: Record<string, string>): Answer {
  const error = { error_source: kind.source ?? "shipengine", error_type: kind.type, error_code: kind.code, message, ...(field && { field_name: field }) };
  return { status: kind.status, body: { request_id: randomUUID(), errors: [error] }, headers };
}

export const notFound = (what = "resource"): ShipEngineFailure =>
  new ShipEngineFailure({ status: 404, type: "validation", code: "invalid_identifier" }, `The ${what} could not be found.`);

export const invalid = (field: string, message: string, code = "invalid_field_value"): ShipEngineFailure =>
  new ShipEngineFailure({ status: 400, type: "validation", code }, message, field);

export const required = (field: string): ShipEngineFailure => invalid(field, `${field} is required.`, "field_value_required");

/** A refusal by the carrier behind ShipEngine. */
export const refusedByCarrier = (message: string, code = "unspecified"): ShipEngineFailure =>
  new ShipEngineFailure({ status: 400, source: "carrier", type: "business_rules", code }, message);

export const unauthorized = (): ShipEngineFailure =>
  new ShipEngineFailure({ status: 401, type: "security", code: "unauthorized" }, "The API key is invalid. Please see https://www.shipengine.com/docs/auth/");

export const rateLimited = (): ShipEngineFailure =>
  new ShipEngineFailure({ status: 429, type: "security", code: "rate_limit_exceeded" }, "You have exceeded the allowed number of calls per minute.");

export const serverError = (): ShipEngineFailure =>
  new ShipEngineFailure({ status: 500, type: "system", code: "unspecified" }, "An error occurred. It has been reported to our engineers.");
