/**
 * What a double can be told to do wrong.
 * `done_but_cut` performs the request, then drops the connection before answering:
 * the case that makes a retry without an idempotency key dangerous.
 */
export type FaultKind = "timeout" | "rate_limited" | "server_error" | "done_but_cut";

export type Fault = {
  kind: FaultKind;
  /** Method and the start of the path, e.g. `POST /v1/payment_intents`; every request when absent. */
  match?: string;
  /** How many requests it meets before it is used up; 1 when absent. */
  times?: number;
};

/** The faults that wait for a request, in the order they were switched on. */
export class FaultList {
  private waiting: Fault[] = [];

  add(fault: Fault): void {
    this.waiting.push({ times: 1, ...fault });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault this request meets, used up by one. */
  take(method: string, path: string): FaultKind | undefined {
    const request = `${method} ${path}`;
    const fault = this.waiting.find((f) => request.startsWith(f.match ?? ""));
    if (!fault) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.waiting = this.waiting.filter((f) => f !== fault);
    return fault.kind;
  }
}
