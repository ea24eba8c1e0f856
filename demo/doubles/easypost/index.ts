import { Double, type DoubleRequest } from "../kit/double";
import { errorAnswer, notFound, rateLimited, serverError, unauthorized } from "./errors";
import { EventLog } from "./events";
import { controlRoutes } from "./control-routes";
import { addressRoutes } from "./routes/address-routes";
import { fileRoutes } from "./routes/file-routes";
import { logisticsRoutes } from "./routes/logistics-routes";
import { shipmentRoutes } from "./routes/shipment-routes";
import { trackerRoutes } from "./routes/tracker-routes";
import { EasyPostStore } from "./store";

/**
 * EasyPost's API v2 on a local port, for its official client: `new EasyPostClient(key, { baseUrl: url + "/v2/" })`.
 * Any key is good but an empty one. Controls: `POST /_double/scan` (a carrier's scan, told by webhook),
 * `POST /_double/webhooks` {url, secret}, and the kit's own.
 */
export class EasyPostDouble extends Double {
  readonly store: EasyPostStore;
  readonly events: EventLog;
  private url = "";

  constructor() {
    super({
      name: "easypost",
      faultAnswer: (kind) => errorAnswer(kind === "rate_limited" ? rateLimited() : serverError()),
      before: (req) => (isPublic(req) || hasKey(req) ? undefined : errorAnswer(unauthorized())),
      notFound: () => errorAnswer(notFound()),
    });
    this.store = new EasyPostStore(this.clock, () => this.url);
    this.events = new EventLog(this.store);
    for (const routes of [controlRoutes, addressRoutes, shipmentRoutes, trackerRoutes, logisticsRoutes, fileRoutes]) routes(this);
  }

  override async listen(port = 0): Promise<string> {
    this.url = await super.listen(port);
    return this.url;
  }

  override async close(): Promise<void> {
    this.events.close();
    await super.close();
  }

  /** Labels that were paid for, whatever became of them. */
  get postagePaid(): number {
    return [...this.store.shipments.values()].filter((shipment) => shipment.postage_label).length;
  }
}

/** Files and tracking pages lie on public servers. */
const isPublic = (req: DoubleRequest): boolean => !req.path.startsWith("/v2/");

function hasKey(req: DoubleRequest): boolean {
  const [scheme, credentials] = (req.headers.authorization ?? "").split(" ");
  if (scheme === "Bearer") return Boolean(credentials);
  return scheme === "Basic" && Buffer.from(credentials ?? "", "base64").toString("utf8").split(":")[0] !== "";
}

