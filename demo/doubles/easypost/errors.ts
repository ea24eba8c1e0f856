import type { Answer } from "../kit/double";

export type FieldError = { code?: string; field: string; message: string; suggestion?: string | null };

/** Ends a handler with one of EasyPost's errors. */
export class EasyPostFailure extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly errors: (FieldError | string)[] = []) {
    super(message);
  }
}

export function errorAnswer({ status, code, message, errors }: EasyPostFailure): Answer {
  return { status, body: { error: { code, message, errors } } };
}

export const notFound = (): EasyPostFailure => new EasyPostFailure(404, "NOT_FOUND", "The requested resource could not be found.");

export const missing = (field: string): EasyPostFailure =>
  new EasyPostFailure(422, "PARAMETER.REQUIRED", "Missing required parameter.", [{ field, message: "cannot be blank" }]);

export const unauthorized = (): EasyPostFailure =>
  new EasyPostFailure(401, "APIKEY.INACTIVE", "This api key is no longer active. Please use a different api key or reactivate this key.");

export const rateLimited = (): EasyPostFailure =>
  new EasyPostFailure(429, "RATE_LIMITED", "You have been rate-limited. Please try again later.");

export const serverError = (): EasyPostFailure =>
  new EasyPostFailure(500, "INTERNAL_SERVER_ERROR", "Something went wrong. Please try again later.");
