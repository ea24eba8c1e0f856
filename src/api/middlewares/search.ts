import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http";
import { isOurs, paletteGroups } from "../../workflows/order-journey/palette";

type Asked = { q?: string; entity?: string[] };

/**
 * Core's search refuses names that it does not know, and takes none from a plugin: ours are answered here, beside what core
 * finds. It comes after core's own check of who asks, and of what.
 */
async function searchOurs(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const asked = req.validatedQuery as Asked;
  const ours = (asked.entity ?? []).filter(isOurs);
  if (!ours.length) return next();
  const { skip = 0, take = 20 } = req.queryConfig.pagination;
  const groups = await paletteGroups(req.scope, ours, { q: (asked.q ?? "").trim(), skip, take });
  const others = asked.entity!.filter((name) => !isOurs(name));
  if (!others.length) return void res.json({ results: groups });
  asked.entity = others;
  const answer = res.json.bind(res);
  res.json = (body) => answer(withGroups(body, groups));
  next();
}

const withGroups = (body: unknown, groups: unknown[]): unknown => {
  const { results } = body as { results?: unknown };
  return Array.isArray(results) ? { ...(body as object), results: [...(results as unknown[]), ...groups] } : body;
};

export const searchMiddlewares: MiddlewareRoute[] = [{ matcher: "/admin/search", methods: ["GET"], middlewares: [searchOurs] }];
