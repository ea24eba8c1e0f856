import { defineJoinerConfig, MedusaServiceModelObjectsSymbol, pluralize, upperCaseFirst } from "@medusajs/framework/utils";

type Models = Record<string, { name: string }>;
type Service = { prototype: object };

/**
 * Lets `query.graph` find a room's models by their tables' names (`doorstep_work_order`), which no other plugin has, through
 * the service's short methods (`listWorkOrders`). By itself Medusa would look for `listDoorstepWorkOrders`.
 */
export function queriedByTable<S extends Service>(key: string, service: S): S {
  const models = (service as unknown as Record<symbol, Models>)[MedusaServiceModelObjectsSymbol]!;
  const config = defineJoinerConfig(key, { models: Object.values(models) as never });
  const methods = new Map(Object.entries(models).map(([name, model]) => [upperCaseFirst(model.name), pluralize(name)]));
  for (const alias of [config.alias ?? []].flat()) alias.args = { ...alias.args, methodSuffix: methods.get(alias.entity!) };
  Object.assign(service.prototype, { __joinerConfig: () => config });
  return service;
}
