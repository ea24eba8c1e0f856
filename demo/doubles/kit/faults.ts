/**
 * What a double can be told to do wrong.
 * `cut` drops the connection before anything is done, `timeout` does nothing and leaves the caller waiting.
 * `done_but_cut` performs the request, then drops the connection before answering:
 * the case that makes a retry without an idempotency key dangerous. `done_but_late` answers after `lateMs`, when its own
 * webhooks have long been told.
 */
export type FaultKind = "timeout" | "rate_limited" | "server_error" | "cut" | "done_but_cut" | "done_but_late";

export type Fault = {
  kind: FaultKind;
  /** Method and the start of the path, e.g. `POST /v1/payment_intents`; `=` before it: all of the path. Every request when absent. */
  match?: string;
  /** A text that the request's body must hold. */
  body?: string;
  /** How many requests it meets before it is used up; 1 when absent. */
  times?: number;
  /** Of `done_but_late`. */
  lateMs?: number;
};

/** A fault that was switched on, and how many requests it has met. */
export type WaitingFault = Fault & { times: number; met: number };

const fits = ({ match = "", body = "" }: Fault, request: string, sent: string): boolean =>
  (match.startsWith("=") ? request === match.slice(1) : request.startsWith(match)) && sent.includes(body);

/** The faults that wait for a request, in the order they were switched on. */
export class FaultList {
  private waiting: WaitingFault[] = [];

  /** Gives it, so that whoever switched it on can see what it has met. */
  add(fault: Fault): WaitingFault {
    const waiting = { times: 1, ...fault, met: 0 };
    this.waiting.push(waiting);
    return waiting;
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault this request meets, used up by one. */
  take(method: string, path: string, body = ""): WaitingFault | undefined {
    const fault = this.waiting.find((f) => fits(f, `${method} ${path}`, body));
    if (!fault) return undefined;
    fault.met += 1;
    if (fault.met >= fault.times) this.waiting = this.waiting.filter((f) => f !== fault);
    return fault;
  }
}
