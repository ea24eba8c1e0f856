import { MedusaError } from "@medusajs/framework/utils";

/** 404: there is none with this id, or the caller may not know of it. */
export const notFound = (what: string, id: string): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what} with id ${id}`);

/** What was asked for is not possible now. Our routes answer 409 with the code and these details. */
export class Refusal extends MedusaError {
  readonly details: Readonly<Record<string, unknown>> = {};
}

/** Also of one that came through a workflow, which gives back a copy without its class. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Refusal || (typeof error === "object" && error !== null && "type" in error && "message" in error && "details" in error);

/**
 * 409 with its own message. Core puts a general text in the place of a CONFLICT's message, but answers an error
 * of this form (that of the `http-errors` package) as it is.
 */
export class Conflict extends Refusal {
  readonly status = 409;
  readonly statusCode = 409;
  readonly expose = true;

  constructor(message: string, code = "wrong_state") {
    super(MedusaError.Types.CONFLICT, message, code);
  }
}

/** 409: the thing is in a state in which this is not possible. Says which, and what is. */
export const wrongState = (what: string, state: string, possible: string): Conflict =>
  new Conflict(`The ${what} is ${state}; possible now: ${possible}`);

/** 400: the input is of the wrong form. Names the field. */
export const badInput = (field: string, must: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${field} ${must}`);

/** 429: asked too often. Core has no error for it; this is what Express' own errors look like, which it answers as they are. */
export const tooOften = (message: string): MedusaError =>
  Object.assign(new MedusaError("too_many_requests", message), { expose: true, status: 429, statusCode: 429 });

/** 503: not possible at this moment; ask again. Of the same form. */
export const unavailable = (message: string): MedusaError =>
  Object.assign(new MedusaError("unavailable", message), { expose: true, status: 503, statusCode: 503 });

/** 403: the caller may not do this from where they are. */
export const forbidden = (message: string, code?: string): MedusaError => new MedusaError(MedusaError.Types.FORBIDDEN, message, code);
