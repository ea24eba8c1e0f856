import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";

/**
 * Ends every retryable failure's message: Medusa's notification module re-throws a provider's error as a new one,
 * of which only the message is left.
 */
const AGAIN = "The mail can be sent again.";
/** How a failure's message says for how long SendGrid asks not to be called: for the same reason in words. */
const pauseUntil = (at: Date | undefined): string => (at ? ` It asks for a pause until ${at.toISOString()}.` : "");

type Details = { status?: number; field?: string | null; retryAt?: Date };

/** SendGrid could not take the mail now: throttled, broken, out of reach. The same mail may be sent again. */
export class RetryableSendError extends MedusaError {
  readonly retryable = true as const;
  /** HTTP status; undefined when no answer came. */
  readonly status?: number;
  /** When SendGrid may be called again, if it said so. */
  readonly retryAt?: Date;

  constructor(message: string, { status, retryAt }: Details) {
    super(MedusaError.Types.UNEXPECTED_STATE, message);
    this.status = status;
    this.retryAt = retryAt;
  }
}

/** SendGrid refuses this mail or this account: sending it again unchanged cannot help. */
export class PermanentSendError extends MedusaError {
  readonly retryable = false as const;
  readonly status?: number;
  /** The request's field that SendGrid named, e.g. `personalizations.0.to.0.email`. */
  readonly field: string | null;

  constructor(message: string, { status, field = null }: Details) {
    super(MedusaError.Types.INVALID_DATA, message);
    this.status = status;
    this.field = field;
  }
}

export type SendError = RetryableSendError | PermanentSendError;

/** Whether a failed send may be tried again unchanged; also when the failure came through Medusa's notification module. */
export const maySendAgain = (failure: unknown): boolean =>
  failure instanceof RetryableSendError || (failure instanceof Error && failure.message.includes(AGAIN));

/** What the official client throws: a ResponseError with a number as code, or axios' error with a word. */
type ClientFailure = {
  code?: number | string;
  message?: string;
  response?: { headers?: Record<string, string>; body?: { errors?: { message?: string; field?: string | null }[] } };
};

/** Sorts a failure of the client: 408, 429, 5xx and silence may be tried again, all other answers may not. */
export function toSendError(failure: unknown): SendError {
  const { code, message, response } = failure as ClientFailure;
  if (typeof code !== "number") {
    if (isNetworkFailure(failure)) return new RetryableSendError(`SendGrid did not answer (${code ?? message}). ${AGAIN}`, {});
    return new PermanentSendError(`The mail could not be built for SendGrid: ${message ?? String(failure)}`, {});
  }
  const first = response?.body?.errors?.[0];
  const said = first?.message ?? message ?? "no reason given";
  if (code === 408 || code === 429 || code >= 500) {
    const retryAt = pauseIn(response?.headers);
    return new RetryableSendError(`SendGrid answered ${code}: ${said}.${pauseUntil(retryAt)} ${AGAIN}`, { status: code, retryAt });
  }
  const where = first?.field ? ` (field ${first.field})` : "";
  return new PermanentSendError(`SendGrid refused the mail with ${code}: ${said}${where}`, { status: code, field: first?.field });
}

const isNetworkFailure = (failure: unknown): boolean =>
  typeof failure === "object" && failure !== null && ("isAxiosError" in failure || "errno" in failure || "syscall" in failure);

/** `Retry-After` counts seconds from now or names a time, `X-RateLimit-Reset` is in Unix seconds. */
function pauseIn(headers: Record<string, string> = {}): Date | undefined {
  const [after, reset] = [headers["retry-after"], Number(headers["x-ratelimit-reset"])];
  const named = after === undefined ? NaN : /^\d{1,9}$/.test(after) ? clock.now().getTime() + Number(after) * 1000 : Date.parse(after);
  if (Number.isFinite(named)) return new Date(named);
  return reset > 0 && reset < 1e11 ? new Date(reset * 1000) : undefined;
}
