import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";

export const orderJourneyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/doorstep/board",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(createFindParams({ limit: 20, offset: 0 }), { defaults: [], isList: true })],
  },
];
