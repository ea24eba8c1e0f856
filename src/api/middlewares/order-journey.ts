import type { MiddlewareRoute } from "@medusajs/framework/http";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { list } from "./route-kinds";

export const orderJourneyMiddlewares: MiddlewareRoute[] = [list("board", createFindParams({ limit: 20, offset: 0 }), [])];
