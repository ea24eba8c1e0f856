import express, { type Express, type Request, type Response } from "express";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DoubleClock } from "./clock";
import { FaultList, type Fault, type FaultKind } from "./faults";

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
export type Exchange = { at: string; method: string; path: string; headers: Record<string, unknown>; body: string; status: number; answer: unknown };
export type DoubleRequest = Request & { rawBody: string };
export type Handler = (req: DoubleRequest) => Answer | Promise<Answer>;

type DoubleOptions = {
  name: string;
  /** How this provider words a 429 and a 500. */
  faultAnswer: (kind: "rate_limited" | "server_error") => Answer;
  /** Runs before every handler: authentication, idempotency. An answer ends the request. */
  before?: (req: DoubleRequest) => Answer | undefined;
  /** Sees every answer that a handler gave: to remember it under an idempotency key. */
  after?: (req: DoubleRequest, answer: Answer) => void;
  notFound: (req: DoubleRequest) => Answer;
  /** The largest body read at all (the provider's own limit is the handler's to check); 20mb when absent. */
  bodyLimit?: string;
};

const KEPT_ALIVE_MS = 120_000;
/** How long a `timeout` fault keeps the caller waiting before the socket is dropped. */
const TIMEOUT_FAULT_MS = 120_000;

/**
 * A stateful stand-in for a provider: speaks its protocol on a local port, keeps every exchange for inspection,
 * and has a clock and faults that are set in-process or over HTTP below `/_double`.
 */
export class Double {
  readonly clock = new DoubleClock();
  readonly faults = new FaultList();
  readonly exchanges: Exchange[] = [];
  readonly app: Express = express();
  private server?: Server;

  constructor(private readonly options: DoubleOptions) {
    this.app.use(express.text({ type: () => true, limit: options.bodyLimit ?? "20mb" }));
    this.app.use((req, _res, next) => {
      (req as DoubleRequest).rawBody = typeof req.body === "string" ? req.body : "";
      next();
    });
    this.controls();
  }

  get name(): string {
    return this.options.name;
  }

  /** Registers a route of the provider's API; `path` in express' notation. */
  route(method: "get" | "post" | "put" | "patch" | "delete", path: string, handler: Handler): this {
    this.app[method](path, (req, res) => void this.serve(req as DoubleRequest, res, handler));
    return this;
  }

  /** Starts to listen (port 0: any free one) and gives the base URL, without a slash at its end. */
  async listen(port = 0): Promise<string> {
    this.app.use((req, res) => void this.serve(req as DoubleRequest, res, this.options.notFound as Handler));
    const server = createServer(this.app);
    this.server = server;
    // A busy machine lets a client's connection rest for longer than Node's five seconds, and use it the moment it is closed.
    server.keepAliveTimeout = KEPT_ALIVE_MS;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const server = this.server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async serve(req: DoubleRequest, res: Response, handler: Handler): Promise<void> {
    const { kind: fault, lateMs } = this.faults.take(req.method, req.path, req.rawBody) ?? {};
    const answer = await this.answerWith(req, handler, fault);
    this.exchanges.push({
      at: this.clock.now().toISOString(), method: req.method, path: req.originalUrl, headers: { ...req.headers },
      body: req.rawBody, status: answer.status, answer: answer.body,
    });
    if (fault === "timeout") return void setTimeout(() => res.destroy(), TIMEOUT_FAULT_MS).unref();
    if (fault === "cut" || fault === "done_but_cut") return void res.destroy();
    if (fault === "done_but_late") await new Promise((resolve) => setTimeout(resolve, lateMs).unref());
    res.status(answer.status).set(answer.headers ?? {});
    if (answer.body === undefined) return void res.end();
    if (typeof answer.body === "string" || Buffer.isBuffer(answer.body)) return void res.send(answer.body);
    res.json(answer.body);
  }

  private async answerWith(req: DoubleRequest, handler: Handler, fault?: FaultKind): Promise<Answer> {
    if (fault === "rate_limited" || fault === "server_error") return this.options.faultAnswer(fault);
    if (fault === "timeout" || fault === "cut") return { status: 0 };
    const early = this.options.before?.(req);
    if (early) return early;
    const answer = await handler(req);
    this.options.after?.(req, answer);
    return answer;
  }

  private controls(): void {
    this.app.post("/_double/faults", (req, res) => {
      const fault = JSON.parse(String(req.body || "null")) as Fault | null;
      if (fault) this.faults.add(fault);
      else this.faults.clear();
      res.json({ ok: true });
    });
    this.app.post("/_double/clock", (req, res) => {
      this.clock.advance(Number((JSON.parse(String(req.body)) as { advance_ms: number }).advance_ms));
      res.json({ now: this.clock.now().toISOString() });
    });
    this.app.get("/_double/exchanges", (_req, res) => void res.json(this.exchanges));
  }
}
