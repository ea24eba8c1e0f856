import { Double, type Answer, type DoubleRequest } from "../kit/double";
import { controlRoutes } from "./control-routes";
import { errorAnswer, notFound, rateLimited, serverError, unauthorized } from "./errors";
import { EventLog } from "./events";
import { SigningKey } from "./keys";
import { RateLimit } from "./rate-limit";
import { accountRoutes } from "./routes/account-routes";
import { fileRoutes } from "./routes/file-routes";
import { labelRoutes } from "./routes/label-routes";
import { logisticsRoutes } from "./routes/logistics-routes";
import { trackingRoutes } from "./routes/tracking-routes";
import { ShipEngineStore } from "./store";

/**
 * ShipEngine's API v1 on a local port. Any key is good but an empty one; its carriers are those of `accounts.ts`.
 * Controls: `POST /_double/scan` (a carrier's scan, told by webhook), `POST /_double/refunds` {label_id, refund_status},
 * `POST /_double/webhooks` {url}, `limit.perMinute`, and the kit's own.
 */
export class ShipEngineDouble extends Double {
  readonly signingKey = new SigningKey();
  readonly store: ShipEngineStore;
  readonly events: EventLog;
  readonly limit: RateLimit;
  private url = "";

  constructor() {
    super({
      name: "shipengine",
      faultAnswer: (kind) => (kind === "rate_limited" ? slowDown(30) : errorAnswer(serverError())),
      before: (req) => this.refuse(req),
      notFound: () => errorAnswer(notFound()),
    });
    this.limit = new RateLimit(this.clock);
    this.store = new ShipEngineStore(this.clock, () => this.url);
    this.events = new EventLog(this.store, this.signingKey);
    for (const routes of [controlRoutes, accountRoutes, fileRoutes, labelRoutes, trackingRoutes, logisticsRoutes]) routes(this);
  }

  override async listen(port = 0): Promise<string> {
    this.url = await super.listen(port);
    return this.url;
  }

  override async close(): Promise<void> {
    this.events.webhooks.close();
    await super.close();
  }

  /** Labels that were paid for, whatever became of them. */
  get postagePaid(): number {
    return this.store.labels.size;
  }

  private refuse(req: DoubleRequest): Answer | undefined {
    if (!req.path.startsWith("/v1/") || req.path.startsWith("/v1/downloads/")) return undefined;
    if (!req.headers["api-key"]) return errorAnswer(unauthorized());
    const wait = this.limit.take();
    return wait === undefined ? undefined : slowDown(wait);
  }
}

const slowDown = (seconds: number): Answer => errorAnswer(rateLimited(), { "retry-after": String(seconds) });
