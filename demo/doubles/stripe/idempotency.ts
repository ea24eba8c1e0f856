import type { Answer, DoubleRequest } from "../kit/double";
import { StripeRefusal } from "./refusals";

type Kept = { request: string; answer?: Answer };

/** Remembers answers by `Idempotency-Key`, as https://docs.stripe.com/api/idempotent_requests says. */
export class IdempotencyKeys {
  private kept = new Map<string, Kept>();

  /**
   * The remembered answer, marked as replayed; undefined when the request is to be performed.
   * @throws 400 `idempotency_error` on other parameters, 409 `idempotency_key_in_use` while the first still runs
   */
  replay(req: DoubleRequest): Answer | undefined {
    const key = this.keyOf(req);
    if (!key) return undefined;
    const request = `${req.method} ${req.path} ${req.rawBody}`;
    const kept = this.kept.get(key);
    if (!kept) {
      this.kept.set(key, { request });
      return undefined;
    }
    if (kept.request !== request) throw new StripeRefusal(400, { type: "idempotency_error", message: differs(key) });
    if (!kept.answer) throw new StripeRefusal(409, { type: "idempotency_error", code: "idempotency_key_in_use", message: inUse(key) });
    return { ...kept.answer, headers: { ...kept.answer.headers, "idempotent-replayed": "true" } };
  }

  /** Remembers an answer; what never began to run (bad parameters, unknown ids) is forgotten, so that it can be put right. */
  remember(req: DoubleRequest, answer: Answer): void {
    const key = this.keyOf(req);
    if (!key) return;
    const ran = answer.status < 400 || answer.status === 402 || answer.status >= 500;
    if (!ran) this.kept.delete(key);
    else this.kept.set(key, { request: `${req.method} ${req.path} ${req.rawBody}`, answer: structuredClone(answer) });
  }

  /** Stripe forgets a key after 24 hours at the earliest. */
  forget(): void {
    this.kept.clear();
  }

  private keyOf(req: DoubleRequest): string | undefined {
    return req.method === "POST" ? req.get("idempotency-key") : undefined;
  }
}

const differs = (key: string) =>
  `Keys for idempotent requests can only be used with the same parameters they were first used with. ` +
  `Try using a key other than '${key}' if you meant to execute a different request.`;

const inUse = (key: string) =>
  `There is currently another in-progress request using this Idempotent Key (${key}). Please wait a moment and try again.`;
