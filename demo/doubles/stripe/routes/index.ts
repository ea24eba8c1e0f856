import { eventRoutes } from "./events";
import { methodRoutes } from "./methods";
import { moneyRoutes } from "./money";
import { paymentIntentRoutes } from "./payment-intents";
import { customerRoutes } from "./people";
import type { Route } from "./route";

export const ROUTES: Route[] = [...paymentIntentRoutes, ...moneyRoutes, ...customerRoutes, ...methodRoutes, ...eventRoutes];
