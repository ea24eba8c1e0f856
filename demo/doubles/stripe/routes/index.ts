import { disputeRoutes } from "./disputes";
import { eventRoutes } from "./events";
import { methodRoutes } from "./methods";
import { moneyRoutes } from "./money";
import { paymentIntentRoutes } from "./payment-intents";
import { payoutRoutes } from "./payouts";
import { customerRoutes } from "./people";
import { radarRoutes } from "./radar";
import type { Route } from "./route";

export const ROUTES: Route[] = [
  ...paymentIntentRoutes, ...moneyRoutes, ...payoutRoutes, ...disputeRoutes, ...radarRoutes, ...customerRoutes, ...methodRoutes, ...eventRoutes,
];
