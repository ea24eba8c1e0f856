import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { nudgingAfter } from "../../shared/work/nudge";

/** Who asks is answered first; the work that follows from it is begun then. */
const workAfterAnswer = (_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void =>
  nudgingAfter((end) => void res.once("close", end), next);

export const workMiddlewares: MiddlewareRoute[] = ["/admin/*", "/store/*", "/doorstep/*"].map((matcher) => ({ matcher, middlewares: [workAfterAnswer] }));
